-- Every type of the contract is described.
with promised as (
    select unnest(string_split(values_allowed, ', ')) as event_type_code
    from data_dictionary
    where table_name = 'dim_event_type' and column_name = 'event_type_code'
)

select promised.event_type_code
from promised
anti join dim_event_type using (event_type_code)
