"""Write, answer, settle and delete comments."""

from collections.abc import Collection

from journeycanvas.edit.change import Change, StepName, change_of, step_name
from journeycanvas.edit.places import appended
from journeycanvas.edit.records import NewId, made, with_fields, words_of
from journeycanvas.edit.removal import removed
from journeycanvas.i18n import msgid
from journeycanvas.model import Comment, Journey


def comments_on(journey: Journey, id: str) -> list[Comment]:
    """Return the comments on a record in their order; those on a comment are its answers."""
    return [comment for comment in journey.comments.values() if comment.on == id]


def add_comment(journey: Journey, new_id: NewId, on: str, text: str, *, author: str = "", time: str = "") -> Change:
    """Comment on a record, or on the map by its id; time is ISO 8601. Raises KeyError without one, and Refused."""
    return _added(journey, msgid("Add comment"), new_id(), on, text, author, time)


def answer_comment(
    journey: Journey, new_id: NewId, comment: str, text: str, *, author: str = "", time: str = ""
) -> Change:
    """Answer a comment. An answer to an answer belongs to the comment that both are about. Raises Refused."""
    answered = journey.comments[comment]
    on = answered.on if answered.on in journey.comments else comment
    return _added(journey, msgid("Answer comment"), new_id(), on, text, author, time)


def edit_comment(journey: Journey, id: str, text: str) -> Change:
    """Give a comment another text. Raises Refused."""
    comment = with_fields(journey.comments[id], text=text)
    return change_of(journey, StepName(msgid("Edit comment"), words_of(comment)), {id: comment})


def settle_comments(journey: Journey, ids: Collection[str], *, done: bool = True) -> Change:
    """Mark comments as done, or as open again."""
    comments = [journey.comments[id] for id in ids]
    texts = (
        (msgid("Settle comment"), msgid("Settle comments"))
        if done
        else (msgid("Reopen comment"), msgid("Reopen comments"))
    )
    after = {comment.id: with_fields(comment, done=done) for comment in comments}
    return change_of(journey, step_name(comments, *texts), after)


def delete_comments(journey: Journey, ids: Collection[str]) -> Change:
    """Delete comments, with their answers."""
    comments = [journey.comments[id] for id in ids]
    name = step_name(comments, msgid("Delete comment"), msgid("Delete comments"))
    return change_of(journey, name, removed(journey, ids))


def _added(journey: Journey, text: str, id: str, on: str, words: str, author: str, time: str) -> Change:
    if journey.record(on) is None:
        raise KeyError(on)
    comment = made(Comment, id=id, on=on, text=words, author=author, time=time)
    return change_of(journey, StepName(text, words_of(comment)), appended(journey.comments, [comment]))
