using Workbench.Claims;

namespace Workbench.Extraction;

/// <summary>What <c>Codebook/default.yaml</c> says, as code: to read it as YAML would take longer than all else at the start. A test keeps the two equal.</summary>
internal static class ShippedCodebook
{
    public static Codebook Create() => new()
    {
        Event = "Any event",
        Categories =
        [
            new("killed", "Killed", "How many were killed?", "People said to have died, executed people included."),
            new("injured", "Injured", "How many were injured?", "People wounded, hurt or shot who are not said to have died."),
            new("detained", "Detained", "How many were detained?", "People arrested, held or taken in."),
            new("attackers", "Attackers", "How many attacked?", "The size of the armed, attacking or rioting side."),
            new("fighters", "Fighters", "How many fighters were there apart from the attack?", "Militants present, trained, returned or resettled, apart from the attack."),
            new("protesters", "Protesters", "How many protested?", "People demonstrating."),
            new("forces", "Forces", "How many police, soldiers or peacekeepers?", "Police, army and peacekeepers."),
            new("victims_other", "Other victims", "How many others were harmed?", "People looted, displaced, missing, beaten, taken hostage; casualties without more."),
            new("people_other", "Other people", "Which other people are counted?", "Counts of people that bear on the event and fit no other category."),
        ],
        Actors =
        [
            new("United States", ["US", "U.S.", "USA", "Washington", "Americans"], "state"),
            new("White House", ["the White House"], "government", "United States"),
            new("Pentagon", ["the Pentagon"], "force", "United States"),
            new("CIA", ["Central Intelligence Agency"], "service", "United States"),
            new("United Kingdom", ["UK", "U.K.", "Britain", "Great Britain"], "state"),
            new("MI6", ["Secret Intelligence Service"], "service", "United Kingdom"),
            new("Russia", ["Moscow", "Russians"], "state"),
            new("Kremlin", ["the Kremlin"], "government", "Russia"),
            new("China", ["Beijing"], "state"),
            new("Iran", ["Tehran"], "state"),
            new("Israel", ["Israelis"], "state"),
            new("Mossad", [], "service", "Israel"),
            new("Turkey", ["Ankara", "Türkiye"], "state"),
            new("Saudi Arabia", ["Riyadh"], "state"),
            new("Syria", ["Damascus"], "state"),
            new("Ukraine", ["Kiev", "Kyiv"], "state"),
            new("Pakistan", [], "state"),
            new("India", [], "state"),
            new("NATO", ["North Atlantic Treaty Organization"], "alliance"),
            new("United Nations", ["UN", "U.N."], "organisation"),
            new("European Union", ["EU", "E.U."], "organisation"),
            new("The West", ["the West", "western powers", "Western powers"], "bloc"),
            new("Foreign powers", ["foreign powers", "external forces", "foreign agents"], "bloc"),
            new("Islamic State", ["IS", "ISIS", "ISIL", "Daesh", "Islamic State group", "Islamic State of Iraq and the Levant"], "group"),
            new("Al-Qaeda", ["al-Qaeda", "al Qaeda", "al-Qaida", "al Qaida", "Al Qaeda"], "group"),
            new("Taliban", ["the Taliban"], "group"),
            new("Boko Haram", [], "group"),
            new("Al-Shabab", ["al-Shabab", "al-Shabaab", "Al Shabaab"], "group"),
            new("Hamas", [], "group"),
            new("Hezbollah", ["Hizbollah"], "group"),
        ],
        VagueWords =
        [
            new("a couple", 2, 2),
            new("several", 3, 9),
            new("a few", 3, 9),
            new("a dozen", 12, 12),
            new("dozens", 24, 99),
            new("scores", 40, 99),
            new("hundreds", 200, 999),
            new("thousands", 2000, 9999),
            new("tens of thousands", 20000, 99999),
            new("hundreds of thousands", 200000, 999999),
            new("many thousands", 3000, null),
            new("multiple", 2, null),
            new("a number of", 2, null),
            new("numbers of", 2, null),
            new("many", null, null),
            new("a large number", null, null),
        ],
    };
}
