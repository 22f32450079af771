-- One row per country or region outside the Chinese mainland.
select
    country_code,
    nullif(alpha3, '') as alpha3,
    name_en,
    name_zh,
    nullif(region, '') as region
from reference.countries
order by country_code
