-- Every table and column carries its comment, and the dictionary has a row for it.
with here as (
    select table_name, '' as column_name, comment
    from duckdb_tables()
    where database_name = current_database() and not internal and not temporary
    union all
    select table_name, column_name, comment
    from duckdb_columns()
    where database_name = current_database() and not internal
)

select here.table_name, here.column_name, here.comment
from here
left join data_dictionary as told using (table_name, column_name)
where here.comment is null or told.description is null
