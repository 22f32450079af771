-- A story is bilingual exactly if both languages tell it, and only then has a score.
select item_id, is_bilingual, alignment_score
from news_item
where
    is_bilingual <> (
        coalesce(title_zh, body_zh) is not null and coalesce(title_en, body_en) is not null
    )
    or is_bilingual <> (alignment_score is not null)
