"""Make one map of two copies of it, so that nothing that either side did is lost without a word.

Records are the same when their ids are (format.md). With the map that both began with, the base, what one side changed
is taken, record by record and field by field; what both changed in different ways is a conflict, of which ours stands
until somebody decides. What one side deleted and the other changed, or still needs, is kept and is a conflict too.
Without a base, what is only in one copy is kept and what differs is a conflict.

Lists of texts are merged text by text, the rows of cards, stages and lanes by place (weaving.py). Both people get the
same map, but for the side that stands in a conflict.
"""

from journeycanvas.edit.merging.deciding import choices
from journeycanvas.edit.merging.outcome import Alike, Choice, Conflict, Decisions, Merged, Side, stands
from journeycanvas.edit.merging.uniting import NO_DECISIONS, merge

__all__ = ["NO_DECISIONS", "Alike", "Choice", "Conflict", "Decisions", "Merged", "Side", "choices", "merge", "stands"]
