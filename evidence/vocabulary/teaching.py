"""What a curator should know of each kind of item when she writes one: what counts, how to word it, what it is not.

Shown on the form of the kind that was chosen, and in the handbook. The examples are invented.
"""

from dataclasses import dataclass

from .evidence import Kind


@dataclass(frozen=True)
class Lesson:
    """`counts`: what belongs here. `word_it`: how the statement is worded. `example`: one. `rather`: what is entered as another kind."""

    counts: str
    word_it: str
    example: str
    rather: str


LESSONS = {
    Kind.FINDING: Lesson(
        "Something that was seen in patients: a change after treatment, or a difference between treatments. "
        "That nothing changed, or that no difference was found, is a finding too.",
        "Say in whom, what changed, with which treatment, against what, and when. Keep the source’s verb: what it “may” do, it may do.",
        "Strength at 3 months was better with IVIg than with placebo in example neuropathy.",
        "“Should be given” is a recommendation; “has been used since 1981” is background; a side effect is safety.",
    ),
    Kind.RECOMMENDATION: Lesson(
        "A place in therapy: for whom the source wants the treatment given or not given, before or after what, and how firmly.",
        "Use the source’s own strength: recommended, may be used, may be considered. Name line or role only where the source does.",
        "IVIg may be considered in example neuropathy once corticosteroids have failed.",
        "“Effective” without a place in therapy is a finding; “it is not known whether” is a gap.",
    ),
    Kind.DOSING: Lesson(
        "What the source says of a dose: named, effective, least, best, or how often and how long.",
        "Give the dose as printed and what is said of it; a total that you computed belongs to the regimen, not into the sentence.",
        "The usual dose in example neuropathy is 0.4 g/kg a day for five days.",
        "That one dose did better than another is a finding (dose against dose).",
    ),
    Kind.MECHANISM: Lesson(
        "How a treatment, a disease or a harm is thought or shown to work.",
        "Say how well it is supported: “is thought to”, “was shown in vitro to”. What a source only supposes stays supposed.",
        "IVIg is thought to block Fc receptors on macrophages in example neuropathy.",
        "A laboratory value that changed in patients is a finding; what goes wrong in the disease itself, without treatment, may be background.",
    ),
    Kind.SAFETY: Lesson(
        "A harm under treatment, or that a harm was looked for and not seen: how often, how bad, when, in whom, what relieves it.",
        "Name the harm and the treatment. “No serious harm was seen” is not “it is safe”.",
        "Headache occurred in 5 of 20 patients within a day of the infusion and went away.",
        "That fewer patients stopped treatment may be a finding; who should not be treated is a recommendation against it.",
    ),
    Kind.EPIDEMIOLOGY: Lesson(
        "How often a disease occurs, and in whom: number, prevalence, incidence, share, rank.",
        "Give the figure with its unit, its population and its place, as far as printed.",
        "Example neuropathy occurs in about 2 of 100,000 people in Examplia.",
        "How often a treatment works is a finding; how often it harms is safety.",
    ),
    Kind.GAP: Lesson(
        "What the source itself says is not known, not studied, or still to be done.",
        "Say what is open: “it is not known whether”, “no trial has compared”. Only what the source calls open is a gap.",
        "No trial has compared two doses of IVIg in example neuropathy.",
        "What the source merely does not print is a caveat; that benefit was not shown is a finding.",
    ),
    Kind.BACKGROUND: Lesson(
        "What a disease or treatment is: definition, features, course, usual practice. Known before this source, and not its result.",
        "One plain sentence that a reader needs to understand the evidence.",
        "Example neuropathy is an inflammatory disease of peripheral nerves.",
        "What this study saw is a finding; how often the disease occurs is epidemiology.",
    ),
    Kind.METHOD: Lesson(
        "How the study or review was done: design, patients, arms, assessment, search.",
        "Say what was done, never how it came out.",
        "Patients were randomised to IVIg or placebo and crossed over after 8 weeks.",
        "The result of it is a finding; that nobody has done such a study is a gap.",
    ),
}
