#include "app/decks/deckfiles.h"

#include "app/decks/decks.h"
#include "app/reports/reports.h"
#include "exchange/atomicfile.h"
#include "exchange/fault.h"
#include "exchange/json/deckjson.h"
#include "exchange/json/keptviews.h"

#include <QFile>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

constexpr qint64 largestDeck = 20'000'000;

/// A report of another store may bear the same code and ask something else.
bool holdsTheSame(const ReportSpec &carried, const CodeBook &codes)
{
    const auto held = reportNamed(carried.id, codes);
    return held && keptViewsToJson(std::vector{*held}) == keptViewsToJson(std::vector{carried});
}

/// What the store does not hold is kept with the slide.
Result<void> takeAlong(Slide &slide, const std::vector<ReportSpec> &reports, const CodeBook &codes)
{
    auto views = keptViewsFromJson(slide.views, "views");
    if (!views) {
        return views.error();
    }
    for (std::string &code : slide.reports) {
        const auto carried = std::ranges::find(reports, code, &ReportSpec::id);
        if (!code.starts_with('=') && carried != reports.end() && !holdsTheSame(*carried, codes)) {
            views->push_back(*carried);
            code = fmt::format("={}", views->size());
        }
    }
    slide.views = keptViewsToJson(*views);
    return {};
}

} // namespace

Result<void> saveDeckFile(const CodeBook &codes, const std::string &deck, const std::string &path)
{
    const Deck *held = deck.empty() && !codes.decks.empty() ? &*codes.decks.begin() : codes.decks.find(deck);
    if (held == nullptr) {
        return Error{ErrorCode::Failed,
                     {fmt::format("没有名为“{}”的演示文稿；用 list decks 查看全部演示文稿。", deck),
                      fmt::format("There is no deck \"{}\"; \"list decks\" shows all of them.", deck)},
                     {}};
    }
    DeckFile file{*held, slidesIn(codes, held->code), {}};
    for (const Slide &slide : file.slides) {
        for (const std::string &code : slide.reports) {
            const auto spec = reportNamed(code, codes);
            if (spec && std::ranges::find(file.reports, code, &ReportSpec::id) == file.reports.end()) {
                file.reports.push_back(*spec);
            }
        }
    }
    const QByteArray bytes = QByteArray::fromStdString(deckToJson(file));
    return writeFile(path, [&](QIODevice &device) -> Result<void> {
        device.write(bytes); // checked by writeFile
        return {};
    });
}

Result<std::int64_t> loadDeckFile(Store &store, const std::string &path, const std::string &why, std::string *made)
{
    QFile source(QString::fromStdString(path));
    if (!source.open(QIODevice::ReadOnly)) {
        return fault(path, "无法打开，请检查路径和权限", "cannot be opened; check its path and permissions");
    }
    if (source.size() > largestDeck) {
        return fault(path, "超过 20 MB，不是演示文稿文件", "is larger than 20 MB and so no deck file");
    }
    auto file = deckFromJson(source.readAll().toStdString(), path);
    if (!file) {
        return file.error();
    }
    for (Slide &slide : file->slides) {
        if (auto taken = takeAlong(slide, file->reports, store.codes()); !taken) {
            return taken.error();
        }
    }
    const auto ever = store.codesEver("deck");
    if (!ever) {
        return ever.error();
    }
    if (std::ranges::find(*ever, file->deck.code) != ever->end()) {
        file->deck.code.clear(); // it is given one of its own
    }
    return makeDeck(store, file->deck, file->slides, why, made);
}

} // namespace rd
