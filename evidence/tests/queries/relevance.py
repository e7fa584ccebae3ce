"""What readers type, and what they mean: a query and the address that should come first."""

DISEASES = {
    "multifocal-motor-neuropathy": [
        "MMN",
        "多巣性運動ニューロパチー",
        "多灶性运动神经病",
        "multifocal motor neuropathy",
        "multifocal neuropathies motor",
    ],
    "pemphigus-vulgaris": ["寻常型天疱疮", "尋常性天疱瘡", "pemphigus vulgaris", "pemfigus vulgaris", "ＰＶ", "天疱疮", "pemphigus"],
    "guillain-barre-syndrome": [
        "guillan barre",
        "Guillain–Barré syndrome",
        "GBS",
        "ギランバレー症候群",
        "ギラン・バレー",
        "吉兰-巴雷综合征",
        "格林巴利",
        "guillain barre",
    ],
    "chronic-inflammatory-demyelinating-polyneuropathy": [
        "CIDP",
        "chronic inflammatory demyelinating polyneuropathy",
        "慢性炎症性脱髄性多発ニューロパチー",
        "慢性炎性脱髓鞘性多发性神经根神经病",
    ],
    "myasthenia-gravis": ["myasthenia gravis", "myastenia gravis", "重症筋無力症", "重症肌无力", "MG", "myasthenic crisis"],
    "inclusion-body-myositis": ["inclusion body myositis", "IBM", "封入体筋炎", "包涵体肌炎"],
    "dermatomyositis": ["dermatomyositis", "dermatomyositis DM", "皮膚筋炎", "dermatomyosits"],
    "stiff-person-syndrome": ["stiff person syndrome", "stiff-person", "スティッフパーソン症候群"],
    "systemic-lupus-erythematosus": ["lupus", "SLE", "全身性エリテマトーデス", "系统性红斑狼疮", "systemic lupus erythematosis"],
    "lambert-eaton-myasthenic-syndrome": ["LEMS", "lambert eaton", "Lambert-Eaton myasthenic syndrome", "ランバート・イートン筋無力症候群"],
    "toxic-epidermal-necrolysis": ["toxic epidermal necrolysis", "TEN"],
    "anti-mag-paraproteinaemic-demyelinating-neuropathy": [
        "anti-MAG neuropathy",
        "anti-MAG paraproteinemic neuropathy",
        "抗MAG抗体周围神经病",
    ],
    "multiple-sclerosis": ["多発性硬化症", "multiple sclerosis"],
    "autoimmune-neuropathies": ["自身免疫性周围神经病", "自己免疫性ニューロパチー"],
    "dermatological-autoimmune-diseases": ["自身免疫性皮肤病", "自己免疫性皮膚疾患"],
    "neurodegenerative-disorders": ["神经退行性疾病", "神経変性疾患"],
    "amyotrophic-lateral-sclerosis": ["ALS", "渐冻症"],
    "motor-neurone-diseases": ["运动神经元病"],
    "lennox-gastaut-syndrome": ["Lennox-Gastaut综合征", "伦诺克斯"],
    "alzheimer-disease": ["Alzheimer's disease", "アルツハイマー病"],
}
OTHERS = {
    "/interventions/ivig/": [
        "IVIg",
        "ＩＶＩＧ",
        "i.v. Ig",
        "intravenous immune globulin",
        "静脉注射免疫球蛋白",
        "免疫グロブリン静注療法",
        "免疫球蛋白",
        "immunoglobulin",
    ],
    "/interventions/plasma-exchange/": ["plasma exchange", "plasmapheresis", "血漿交換", "血浆置换"],
    "/interventions/corticosteroids/": ["corticosteroid", "ステロイド", "糖皮质激素"],
    "/outcomes/headache/": ["headache", "頭痛", "headaches"],
    "/outcomes/aseptic-meningitis/": ["aseptic meningitis", "無菌性髄膜炎"],
    "/outcomes/thromboembolic-events/": ["thromboembolic events", "thrombosis", "血栓塞栓事象"],
    "/outcomes/acute-renal-failure/": ["acute renal failure", "acute kidney failure"],
    "/outcomes/anaphylaxis/": ["严重过敏反应", "アナフィラキシー"],
    "/outcomes/visual-acuity/": ["视力"],
    "/outcomes/steroid-sparing/": ["steroid sparing", "steroid-sparing"],
    "/mechanisms/enhancement-of-igg-catabolism/": ["IgG catabolism", "IgGの異化", "增强IgG分解代谢"],
    "/mechanisms/inhibition-of-complement-activation/": ["inhibition of complement activation", "補体活性化の阻害"],
    "/mechanisms/downregulation-of-tgf-beta/": ["down-regulation of TGF-β", "downregulation tgf beta muscle"],
    "/mechanisms/neutralisation-of-autoantibodies/": ["neutralization of autoantibodies", "neutralisation of autoantibodies"],
    "/mechanisms/molecular-mimicry/": ["molecular mimicry", "分子模拟", "分子模倣"],
    "/regimens/ivig-2-total/": ["IVIG 2 g/kg", "2 g/kg"],
    "/regimens/ivig-at-least-2-total/": ["≥ 2 g/kg"],
    "/regimens/ivig-0-4-daily-5/": ["0.4 g/kg/day 5 days"],
}
QUESTIONS = {
    "/diseases/guillain-barre-syndrome/": ["IVIg or plasma exchange in Guillain-Barré syndrome?", "Guillain-Barré IVIg or plasma exchange"],
    "/diseases/chronic-inflammatory-demyelinating-polyneuropathy/": ["CIDP maintenance dose", "dose for CIDP maintenance?"],
    "/diseases/inclusion-body-myositis/": ["is IVIg worth trying in inclusion body myositis"],
    "/diseases/dermatomyositis/": ["why does IVIg work in dermatomyositis", "皮膚筋炎にIVIgはなぜ効くのか"],
    "/diseases/pemphigus-vulgaris/": ["pemphigus vulgaris steroids", "寻常型天疱疮的剂量"],
    "/diseases/lupus-nephritis/": ["my patient has lupus nephritis, any danger?"],
    "/diseases/stiff-person-syndrome/": ["which dose in stiff person syndrome"],
    "/diseases/myasthenia-gravis/": ["重症筋無力症 増悪", "重症筋無力症の用量", "重症肌无力和血浆置换"],
    "/diseases/toxic-epidermal-necrolysis/": ["中毒性表皮坏死松解症可以用免疫球蛋白吗？"],
    "/outcomes/headache/": ["headache after IVIg"],
}
"""Asked in a sentence: what the question names comes first, whatever else it says."""
EITHER = {
    "FcRn": ["/mechanisms/enhancement-of-igg-catabolism/", "/mechanisms/displacement-of-endogenous-immunoglobulins/"],
}
"""Where several are as good, any of them may be first."""

CASES = [
    *((query, {f"/diseases/{slug}/"}) for slug, queries in DISEASES.items() for query in queries),
    *((query, {address}) for address, queries in [*OTHERS.items(), *QUESTIONS.items()] for query in queries),
    *((query, set(addresses)) for query, addresses in EITHER.items()),
]
