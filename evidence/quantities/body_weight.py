"""Body weights by which a dose per kilogram is turned into grams. Arithmetic, no advice on which of them to take.

Ideal body weight after Devine: 50 kg for men and 45.5 kg for women, and 2.3 kg for each inch of height over 5 feet (its origin:
Pai MP, Paloucek FP. Ann Pharmacother 2000;34:1066-9). Adjusted body weight, also called dose-determining weight: the ideal
and 0.4 of what the actual weight exceeds it by, as in the calculator of the National Blood Authority of Australia for
immunoglobulin (nba.gov.au, “Adjusting Ig dose for ideal body weight”).
"""

from decimal import ROUND_HALF_UP, Decimal

from .doses import Range

BASE_KG = {"male": Decimal("50"), "female": Decimal("45.5")}
KG_PER_INCH = Decimal("2.3")
CM_PER_INCH = Decimal("2.54")
LEAST_HEIGHT_CM = 60 * CM_PER_INCH
"""5 feet: the formula says nothing of shorter people."""
SHARE_OF_EXCESS = Decimal("0.4")


def ideal_weight(height_cm: Decimal, sex: str) -> Decimal | None:
    """kg after Devine; None below 152.4 cm, of which the formula says nothing."""
    if height_cm < LEAST_HEIGHT_CM:
        return None
    return BASE_KG[sex] + KG_PER_INCH * (height_cm / CM_PER_INCH - 60)


def adjusted_weight(actual_kg: Decimal, ideal_kg: Decimal) -> Decimal:
    """kg; the actual weight where it is not above the ideal."""
    return actual_kg if actual_kg <= ideal_kg else ideal_kg + SHARE_OF_EXCESS * (actual_kg - ideal_kg)


def grams(per_kg: Range | None, weight_kg: Decimal) -> Range | None:
    """Grams for a body weight, to 0.1 g; an open end stays open."""
    if per_kg is None:
        return None
    return Range(
        *(None if each is None else (each * weight_kg).quantize(Decimal("0.1"), ROUND_HALF_UP) for each in (per_kg.low, per_kg.high))
    )
