"""Punjab's amnesty of 2021, in the two variants that were told of it."""

from saiban.law.measures.measure import Measure
from saiban.law.measures.punjab_amnesty_2021 import amnesty

PUNJAB_AMNESTY_2021 = Measure(
    name="punjab_amnesty_2021",
    place="punjab",
    modules=(amnesty,),
    questions=("amnesty.due",),
    disputes=(amnesty.VARIANTS,),
)
