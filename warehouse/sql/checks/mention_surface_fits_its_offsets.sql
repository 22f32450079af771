-- The surface of a mention is as long as its offsets say, in code points, and not empty.
select mention_id, char_start, char_end, surface
from mention
where surface = '' or length(surface) <> char_end - char_start
