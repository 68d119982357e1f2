#include "ui/slides/files/drawdeck.h"

#include "app/reports/exportfacts.h"
#include "app/reports/reports.h"
#include "core/chart/chartparts.h"
#include "core/words/words.h"
#include "ui/charts/textlayout.h"
#include "ui/slides/slidescene.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd {

Result<DeckPicture> drawDeck(const SlideDeck &deck, Store &store, const SlideSetting &setting)
{
    const auto known = knowledge({}, store, setting.language);
    if (!known) {
        return known.error();
    }
    DeckPicture picture;
    picture.name = qs(deck.name.in(setting.language));
    picture.date = qs(fmt::format("{}", fmt::join(*known, " ")));
    picture.language = setting.language;
    for (std::size_t i = 0; i < deck.slides.size(); ++i) {
        std::vector<Table> tables;
        for (const ReportSpec &spec : deck.slides[i].reports) {
            auto table = runReport(store, spec);
            if (!table) {
                picture.failures.emplace_back(deck.slides[i].number, table.error());
                Table said;
                said.spec = inPlaceOf(spec.id, table.error());
                table = std::move(said);
            }
            tables.push_back(*std::move(table));
        }
        SlideContent content{deck.slides[i], {}, deck.slides[i].number, deck.count};
        std::ranges::transform(tables, std::back_inserter(content.tables), [](const Table &table) { return &table; });
        picture.slides.push_back(slideScene(content, store.codes(), setting));
        picture.numbers.push_back(deck.slides[i].number);
        picture.notes.push_back(qs(deck.slides[i].notes.in(setting.language)));
        const bool isBackup = deck.slides[i].backup;
        picture.backups.push_back(isBackup);
        picture.groups.push_back(isBackup ? qs(word("deck.slide.backup", setting.language))
                                          : qs(deck.slides[i].group.in(setting.language)));
    }
    return picture;
}

Result<void> wholeDeck(const DeckPicture &picture)
{
    if (picture.failures.empty()) {
        return {};
    }
    const auto &[number, first] = picture.failures.front();
    const Text &says = word("slides.failed");
    const auto in = [&says, number = std::to_string(number), &sentence = first.sentence](Language language) {
        return filled(says.in(language), number, sentence.in(language));
    };
    return Error{ErrorCode::Failed, {in(Language::Zh), in(Language::En)}, first.place};
}

} // namespace rd
