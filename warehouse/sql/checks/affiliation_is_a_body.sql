-- Only a person has an affiliation, and it is a body.
select partner.partner_id, partner.kind, body.kind as affiliation_kind
from dim_foreign_partner as partner
inner join dim_foreign_partner as body on partner.affiliation_id = body.partner_id
where partner.kind <> 'person' or body.kind = 'person'
