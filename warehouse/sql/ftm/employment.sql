-- One Employment per person from outside whose body is known.
select
    'waishi-employment-' || partner_id as id,
    'Employment' as schema,
    ['waishi-' || partner_id] as employee,
    ['waishi-' || affiliation_id] as employer
from dim_foreign_partner
where affiliation_id is not null
order by partner_id
