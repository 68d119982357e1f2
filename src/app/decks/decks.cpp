#include "app/decks/decks.h"

#include "app/decks/decklock.h"
#include "app/editing/entry.h"
#include "app/packages.h"
#include "app/reports/reports.h"
#include "core/decimal.h"
#include "exchange/json/keptviews.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace rd {
namespace {

/// Nothing rather than 0: a slide without the mark is the slide that it was before there was such a mark.
Value flagValue(bool flag) { return flag ? Value(std::int64_t{1}) : Value(); }

std::string joinedCodes(const std::vector<std::string> &codes)
{
    std::string text;
    for (const std::string &code : codes) {
        text += (text.empty() ? "" : " ") + code;
    }
    return text;
}

TableRow blankRow(std::string_view name, bool removed)
{
    const TableDef *table = packageTable(name);
    TableRow row{table, Row(table->columns.size()), {}};
    for (std::size_t i = 0; i < row.row.size(); ++i) {
        row.row[i] = table->columns[i].type == ColumnType::Text ? Value(std::string()) : Value();
    }
    setIn(row, "change", std::int64_t{0});
    setIn(row, "removed", std::int64_t{removed ? 1 : 0});
    return row;
}

Error noDeck(const std::string &code)
{
    return {ErrorCode::Failed,
            {fmt::format("演示文稿“{}”已不在库中。", code), fmt::format("The deck \"{}\" is no longer in the store.", code)},
            {}};
}

/// Codes for slides without one, behind the highest number that a slide of this deck ever had.
Result<void> giveCodes(Store &store, const std::string &deck, std::vector<Slide> &slides)
{
    const auto ever = store.codesEver("slide");
    if (!ever) {
        return ever.error();
    }
    std::int64_t highest = 0;
    for (const std::string &code : *ever) {
        const auto number = code.starts_with(deck + "-") ? parseInteger(std::string_view(code).substr(deck.size() + 1))
                                                         : Result<std::int64_t>(Error{});
        highest = number ? std::max(highest, *number) : highest;
    }
    for (Slide &slide : slides) {
        slide.deck = deck;
        if (slide.code.empty()) {
            slide.code = fmt::format("{}-{:02}", deck, ++highest);
        }
    }
    return {};
}

/// Without what places a report on a page: it says nothing on a slide.
ReportSpec offPage(ReportSpec spec)
{
    spec.follows.clear();
    spec.options.erase("span");
    spec.options.erase("opens");
    return spec;
}

/// Whether the store holds under the view's code what the view asks.
bool isHeld(const ReportSpec &view, const CodeBook &codes)
{
    const auto held = reportNamed(view.id, codes);
    return held && offPage(*held) == offPage(view);
}

int lastOrd(const CodeList<Deck> &decks) { return decks.empty() ? 0 : std::prev(decks.end())->ord; }

} // namespace

std::vector<Slide> slidesIn(const CodeBook &codes, const std::string &deck)
{
    std::vector<Slide> slides;
    std::ranges::copy_if(codes.slides, std::back_inserter(slides), [&](const Slide &slide) { return slide.deck == deck; });
    return slides;
}

TableRow slideRow(const Slide &slide, bool removed)
{
    TableRow row = blankRow("slide", removed);
    const std::pair<std::string_view, Value> cells[] = {
        {"code", slide.code},
        {"deck", slide.deck},
        {"ord", std::int64_t{slide.ord}},
        {"layout", slide.layout},
        {"title_zh", slide.title.zh},
        {"title_en", slide.title.en},
        {"reports", joinedCodes(slide.reports)},
        {"notes_zh", slide.notes.zh},
        {"notes_en", slide.notes.en},
        {"text_zh", slide.text.zh},
        {"text_en", slide.text.en},
        {"group_zh", slide.group.zh},
        {"group_en", slide.group.en},
        {"placing", slide.placing},
        {"views", slide.views},
        {"build", flagValue(slide.build)},
        {"hidden", flagValue(slide.hidden)},
        {"backup", flagValue(slide.backup)},
    };
    for (const auto &[column, value] : cells) {
        setIn(row, column, value);
    }
    return row;
}

TableRow deckRow(const Deck &deck, bool removed)
{
    TableRow row = blankRow("deck", removed);
    setIn(row, "code", deck.code);
    setIn(row, "name_zh", deck.name.zh);
    setIn(row, "name_en", deck.name.en);
    setIn(row, "ord", std::int64_t{deck.ord});
    setIn(row, "theme", deck.theme);
    setIn(row, "aspect", deck.aspect);
    setIn(row, "locked", deck.locked);
    return row;
}

Result<void> addReport(Slide &slide, const ReportSpec &view, const CodeBook &codes)
{
    if (isHeld(view, codes)) {
        slide.reports.push_back(view.id);
        return {};
    }
    auto views = keptViewsFromJson(slide.views, fmt::format("slide {}", slide.code));
    if (!views) {
        return views.error();
    }
    views->push_back(offPage(view));
    slide.reports.push_back(fmt::format("={}", views->size()));
    slide.views = keptViewsToJson(*views);
    return {};
}

Result<void> dropReport(Slide &slide, std::size_t place)
{
    if (place >= slide.reports.size()) {
        return {};
    }
    const std::string gone = slide.reports[place];
    slide.reports.erase(slide.reports.begin() + static_cast<std::ptrdiff_t>(place));
    const auto number = gone.starts_with('=') ? parseInteger(std::string_view(gone).substr(1)) : Result<std::int64_t>(Error{});
    if (!number || std::ranges::find(slide.reports, gone) != slide.reports.end()) {
        return {};
    }
    auto views = keptViewsFromJson(slide.views, fmt::format("slide {}", slide.code));
    if (!views) {
        return views.error();
    }
    if (*number >= 1 && std::size_t(*number) <= views->size()) {
        views->erase(views->begin() + (*number - 1));
        for (std::string &code : slide.reports) { // those behind it move up
            const auto other =
                code.starts_with('=') ? parseInteger(std::string_view(code).substr(1)) : Result<std::int64_t>(Error{});
            code = other && *other > *number ? fmt::format("={}", *other - 1) : code;
        }
        slide.views = keptViewsToJson(*views);
    }
    return {};
}

Result<std::int64_t> editSlides(Store &store, const std::string &deck, const SlideEdit &edit, const std::string &why)
{
    if (store.codes().decks.find(deck) == nullptr) {
        return noDeck(deck);
    }
    const std::vector<Slide> before = slidesIn(store.codes(), deck);
    std::vector<Slide> slides = before;
    if (auto done = edit(slides); !done) {
        return done.error();
    }
    if (auto given = giveCodes(store, deck, slides); !given) {
        return given.error();
    }
    std::vector<TableRow> rows;
    std::set<std::string> kept;
    int ord = 0;
    for (Slide &slide : slides) {
        slide.ord = ++ord;
        kept.insert(slide.code);
        rows.push_back(slideRow(slide));
    }
    for (const Slide &slide : before) {
        if (!kept.contains(slide.code)) {
            rows.push_back(slideRow(slide, true));
        }
    }
    return store.record(changeByUser(why), rows);
}

Result<std::int64_t> saveDeck(Store &store, const Deck &deck, const std::string &why)
{
    return store.codes().decks.find(deck.code) == nullptr ? Result<std::int64_t>(noDeck(deck.code))
                                                          : store.record(changeByUser(why), {completed(deckRow(deck))});
}

Result<std::int64_t> makeDeck(Store &store, Deck deck, std::vector<Slide> slides, const std::string &why, std::string *made)
{
    if (deck.ord == 0) {
        deck.ord = lastOrd(store.codes().decks) + 1;
    }
    TableRow row = completed(deckRow(deck));
    if (deck.code.empty()) {
        const auto code = newCode(store, row);
        if (!code) {
            return code.error();
        }
        deck.code = *code;
        setIn(row, "code", deck.code);
    }
    for (Slide &slide : slides) {
        slide.code.clear();
    }
    if (auto given = giveCodes(store, deck.code, slides); !given) {
        return given.error();
    }
    std::vector<TableRow> rows{row};
    int ord = 0;
    for (Slide &slide : slides) {
        slide.ord = ++ord;
        rows.push_back(slideRow(slide));
    }
    if (made != nullptr) {
        *made = deck.code;
    }
    return store.record(changeByUser(why), rows);
}

Result<std::int64_t> deleteDeck(Store &store, const std::string &deck, const std::string &why)
{
    const Deck *held = store.codes().decks.find(deck);
    if (held == nullptr) {
        return noDeck(deck);
    }
    std::vector<TableRow> rows;
    for (const Slide &slide : slidesIn(store.codes(), deck)) {
        rows.push_back(slideRow(slide, true));
    }
    rows.push_back(deckRow(*held, true));
    return store.record(changeByUser(why), rows);
}

Result<std::int64_t> keepAsSlide(Store &store, const std::string &deck, const Text &deckName, const ReportSpec &view,
                                 const std::string &why, std::string *kept)
{
    Slide slide;
    slide.layout = "one";
    if (auto added = addReport(slide, view, store.codes()); !added) {
        return added.error();
    }
    if (kept != nullptr) {
        *kept = deck;
    }
    if (store.codes().decks.find(deck) == nullptr) {
        Deck fresh;
        fresh.name = deckName;
        return makeDeck(store, fresh, {slide}, why, kept);
    }
    const auto append = [&slide](std::vector<Slide> &slides) -> Result<void> {
        const auto behind = std::ranges::find_if(slides.rbegin(), slides.rend(), [](const Slide &one) { return !one.backup; });
        slides.insert(behind.base(), slide);
        return {};
    };
    return editSlides(store, deck, append, why);
}

Result<std::int64_t> acceptValues(Store &store, const std::string &deck, const std::vector<std::string> &slides,
                                  const std::string &why)
{
    const Deck *held = store.codes().decks.find(deck);
    if (held == nullptr) {
        return noDeck(deck);
    }
    const auto now = lockNow(store);
    if (!now) {
        return now.error();
    }
    Deck accepted = *held;
    for (const std::string &slide : slides) {
        accepted.locked = withAccepted(accepted.locked, slide, *now);
    }
    return saveDeck(store, accepted, why);
}

Result<std::string> lockNow(Store &store)
{
    const auto changes = store.changes();
    if (!changes) {
        return changes.error();
    }
    std::string day; // a package's changes have dates of their own
    for (const Change &change : *changes) {
        day = std::max(day, change.atUtc.substr(0, 10));
    }
    return changes->empty() ? std::string() : fmt::format("{}#{}", day, changes->front().id);
}

} // namespace rd
