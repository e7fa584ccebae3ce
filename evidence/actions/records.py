"""Studies, regimens and source texts as programs enter them: what items rest on."""

import re

from django.utils.text import slugify

from ..models import DoseRegimen, Study
from ..queries.fixture_layout import STUDY_ALONE
from ..queries.written import prefetches, version_of
from .drafting import Stale
from .rechecking import mark_for_recheck, refresh_what_shows
from .recording import recorded, settle
from .workflow import RefusedPerson, may
from .writing import Writing


def enter(*, node, by):
    """A study with its reports and arms, or a source text: made new, public only with its first published item."""
    _refuse_strangers(by)
    with recorded(by=by, why=f"enter {node.shape.model._meta.verbose_name}"):
        made = Writing(node).new()
        settle()
        return made


def enter_regimen(*, node, by):
    """(the regimen with these steps, whether it is new): two with the same steps are one."""
    _refuse_strangers(by)
    with recorded(by=by, why="enter dose regimen"):
        writing = Writing(node)
        regimen, wanted = writing.top.instance, writing.top.instance.slug
        regimen.slug = wanted or "regimen"  # until its label is known
        writing.check()
        regimen.compute([child.instance.as_value() for child in writing.top.parts["steps"]])
        known = DoseRegimen.objects.filter(fingerprint=regimen.fingerprint).first()
        if known:
            return known, False
        regimen.slug = wanted or _free_slug(regimen.label)
        return writing.new(), True


def change_study(*, study, node, by, seen):
    """Write what the node says over a study. Where readers see it, a reviewer does so, and what rests on it is checked again."""
    _refuse_strangers(by)
    with recorded(by=by, why="change study"):
        Study.objects.select_for_update().get(pk=study.pk)
        study = studies().get(pk=study.pk)
        before = version_of(STUDY_ALONE, study)
        if before not in seen:
            raise Stale("Somebody changed this study meanwhile. Nothing was saved: read it again, and send what is still missing.")
        if Study.objects.published().filter(pk=study.pk).exists() and not may(by, "publish"):
            raise RefusedPerson("Readers see this study already: to change it takes the role of reviewer.")
        Writing(node).over(study)
        settle()
        study = studies().get(pk=study.pk)
        if version_of(STUDY_ALONE, study) != before:
            mark_for_recheck(study, why=f"Study “{study}” was changed.")
            refresh_what_shows(study)
        return study


def studies():
    """Studies with all that their written form holds."""
    return Study.objects.prefetch_related(*prefetches(STUDY_ALONE))


def _free_slug(label):
    wanted = slugify(re.sub(r"[./]", "-", label))[:70] or "regimen"
    slug, number = wanted, 2
    while DoseRegimen.objects.filter(slug=slug).exists():
        slug, number = f"{wanted}-{number}", number + 1
    return slug


def _refuse_strangers(by):
    if not may(by, "submit"):
        raise RefusedPerson("To enter records takes the role of curator.")
