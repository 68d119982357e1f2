#include "core/codebook.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rd {
namespace {

/// A row read by column names. A value of the wrong sort makes the row unfit instead of being bent to size.
class CodeCells {
public:
    CodeCells(const TableDef &table, const Row &row) : m_table(table), m_row(row) {}

    [[nodiscard]] bool fit() const { return m_fit; }
    void refuse() { m_fit = false; }
    [[nodiscard]] std::string text(std::string_view column)
    {
        const Value *value = at(column);
        if (const auto *held = value ? std::get_if<std::string>(value) : nullptr) {
            return *held;
        }
        m_fit = m_fit && value && std::holds_alternative<std::monostate>(*value);
        return {};
    }
    [[nodiscard]] std::string code(std::string_view column)
    {
        std::string held = text(column);
        m_fit = m_fit && !held.empty();
        return held;
    }
    [[nodiscard]] Text both(const std::string &stem) { return {text(stem + "_zh"), text(stem + "_en")}; }
    [[nodiscard]] std::optional<int> whole(std::string_view column)
    {
        const Value *value = at(column);
        if (const auto *held = value ? std::get_if<std::int64_t>(value) : nullptr) {
            m_fit = m_fit && *held >= std::numeric_limits<int>::min() && *held <= std::numeric_limits<int>::max();
            return static_cast<int>(*held);
        }
        m_fit = m_fit && value && std::holds_alternative<std::monostate>(*value);
        return std::nullopt;
    }
    [[nodiscard]] int number(std::string_view column) { return whole(column).value_or(0); }
    [[nodiscard]] bool flag(std::string_view column) { return number(column) != 0; }
    [[nodiscard]] double real(std::string_view column)
    {
        const Value *value = at(column);
        const auto *held = value ? std::get_if<double>(value) : nullptr;
        m_fit = m_fit && held && std::isfinite(*held);
        return held ? *held : 0;
    }
    [[nodiscard]] std::optional<Period> period()
    {
        const std::string start = text("period_start"), length = text("period_length");
        if (start.empty() && length.empty()) {
            return std::nullopt;
        }
        const auto read = Period::fromStored(start, length);
        m_fit = m_fit && read;
        return read;
    }
    /// The word of a closed list; a word that is not in it makes the row unfit.
    template <typename T> T one(std::string_view column, std::initializer_list<std::pair<std::string_view, T>> words)
    {
        const std::string held = text(column);
        const auto it = std::ranges::find(words, held, &std::pair<std::string_view, T>::first);
        m_fit = m_fit && it != words.end();
        return it == words.end() ? T{} : it->second;
    }
    [[nodiscard]] Kind kind()
    {
        return one<Kind>("kind", {{"actual", Kind::Actual}, {"target", Kind::Target}, {"plan", Kind::Plan}});
    }

private:
    [[nodiscard]] const Value *at(std::string_view column) const
    {
        const int index = m_table.columnIndex(column);
        return index < 0 || index >= static_cast<int>(m_row.size()) ? nullptr : &m_row[static_cast<std::size_t>(index)];
    }

    const TableDef &m_table;
    const Row &m_row;
    bool m_fit = true;
};

template <typename T> void readCode(T &entry, CodeCells &cells)
{
    entry.code = cells.code("code");
    entry.name = cells.both("name");
    entry.ord = cells.number("ord");
}
template <typename T> void readCodeList(T &entry, CodeCells &cells)
{
    readCode(entry, cells);
    entry.pinyin = cells.text("pinyin");
}

void read(Area &area, CodeCells &cells)
{
    readCodeList(area, cells);
    area.parent = cells.text("parent");
    area.scheme = cells.text("scheme");
    area.level = cells.text("level");
    area.formerCode = cells.text("former_code");
    area.tileRow = cells.whole("tile_row");
    area.tileColumn = cells.whole("tile_col");
}
void read(Tier &tier, CodeCells &cells)
{
    readCodeList(tier, cells);
    tier.parent = cells.text("parent");
    tier.openEnded = cells.flag("open_ended");
}
void read(Industry &industry, CodeCells &cells)
{
    readCodeList(industry, cells);
    industry.parent = cells.text("parent");
    industry.classScheme = cells.text("class_scheme");
    industry.classCode = cells.text("class_code");
    industry.classExtent = cells.text("class_extent");
}
void read(Unit &unit, CodeCells &cells)
{
    readCodeList(unit, cells);
    unit.symbol = cells.both("symbol");
    unit.type = cells.text("type");
    unit.scales = cells.flag("scales");
}
void read(Source &source, CodeCells &cells)
{
    readCodeList(source, cells);
    source.type = cells.text("type");
    source.publisher = cells.both("publisher");
    source.published = cells.text("published");
    source.rank = cells.number("rank");
    source.licence = cells.text("licence");
    source.stamp = cells.both("stamp");
}
void read(Passage &passage, CodeCells &cells)
{
    passage.code = cells.code("code");
    passage.source = cells.code("source");
    passage.headline = cells.both("headline");
    passage.headlineOrd = cells.number("headline_ord");
    passage.paragraph = cells.number("paragraph");
    passage.ord = cells.number("ord");
}
void read(Indicator &indicator, CodeCells &cells)
{
    readCodeList(indicator, cells);
    indicator.parent = cells.text("parent");
    indicator.definition = cells.both("definition");
    indicator.measure = cells.one<MeasureType>("measure", {{"stock", MeasureType::Stock},
                                                           {"flow", MeasureType::Flow},
                                                           {"ratio", MeasureType::Ratio},
                                                           {"index", MeasureType::Index},
                                                           {"rank", MeasureType::Rank}});
    indicator.unit = cells.text("unit");
    indicator.addsArea = cells.flag("adds_area");
    indicator.addsIndustry = cells.flag("adds_industry");
    indicator.addsSubject = cells.flag("adds_subject");
    indicator.addsPeriod = cells.flag("adds_period");
    indicator.isSigned = cells.flag("signed");
    indicator.better = cells.text("better");
    indicator.growthOf = cells.text("growth_of");
    indicator.cumulativeOf = cells.text("cumulative_of");
}
void read(Subject &subject, CodeCells &cells)
{
    readCodeList(subject, cells);
    subject.type = cells.text("type");
    subject.area = cells.text("area");
    subject.industry = cells.text("industry");
    subject.parent = cells.text("parent");
    subject.role = cells.both("role");
    subject.passage = cells.text("passage");
}
void read(Membership &membership, CodeCells &cells)
{
    membership.code = cells.code("code");
    membership.industry = cells.code("industry");
    membership.tier = cells.code("tier");
    membership.primary = cells.one<bool>("standing", {{"primary", true}, {"also", false}});
    membership.ord = cells.number("ord");
    membership.passage = cells.text("passage");
}
void read(Relation &relation, CodeCells &cells)
{
    relation.code = cells.code("code");
    relation.type = cells.one<RelationType>("type", {{"part_of", RelationType::PartOf},
                                                     {"overlaps", RelationType::Overlaps},
                                                     {"disjoint", RelationType::Disjoint},
                                                     {"not_comparable", RelationType::NotComparable}});
    const auto dim = dimNamed(cells.text("dim"));
    relation.dim = dim.value_or(Dim::Figure);
    relation.a = cells.code("a");
    relation.b = cells.code("b");
    relation.why = cells.both("why");
    relation.passage = cells.text("passage");
    if (!dim) {
        cells.refuse();
    }
}
void read(Event &event, CodeCells &cells)
{
    event.code = cells.code("code");
    event.type = cells.text("type");
    event.area = cells.code("area");
    event.industry = cells.text("industry");
    event.subject = cells.text("subject");
    event.kind = cells.kind();
    event.stage = cells.text("stage");
    event.period = cells.period();
    event.text = cells.both("text");
    event.passage = cells.text("passage");
    event.ord = cells.number("ord");
}
void read(Note &note, CodeCells &cells)
{
    note.code = cells.code("code");
    note.type = cells.text("type");
    const std::string dim = cells.text("dim");
    note.dim = dimNamed(dim);
    note.about = cells.code("about");
    note.text = cells.both("text");
    note.passage = cells.text("passage");
    note.ord = cells.number("ord");
    if (!note.dim && dim != "membership") {
        cells.refuse();
    }
}
void read(Rate &rate, CodeCells &cells)
{
    rate.code = cells.code("code");
    rate.unit = cells.code("unit");
    rate.toUnit = cells.code("to_unit");
    rate.value = cells.real("value");
    rate.period = cells.period();
    rate.source = cells.text("source");
}
void read(Preference &preference, CodeCells &cells)
{
    preference.code = cells.code("code");
    preference.area = cells.code("area");
    preference.indicator = cells.code("indicator");
    preference.industry = cells.text("industry");
    preference.subject = cells.text("subject");
    preference.kind = cells.kind();
    preference.period = cells.period();
    preference.source = cells.code("source");
    preference.reason = cells.both("reason");
}
void read(Review &review, CodeCells &cells)
{
    review.code = cells.code("code");
    review.change = cells.number("of_change");
    review.figure = cells.text("figure");
    review.by = cells.number("change");
    if (review.code != reviewCode(review.change, review.figure)) {
        cells.refuse();
    }
}
void read(SavedReport &report, CodeCells &cells)
{
    readCode(report, cells);
    report.page = cells.text("page");
    report.slot = cells.text("slot");
    report.spec = cells.text("spec");
}
void read(Deck &deck, CodeCells &cells)
{
    readCode(deck, cells);
    deck.theme = cells.text("theme");
    deck.aspect = cells.text("aspect");
    deck.locked = cells.text("locked");
}
void read(Slide &slide, CodeCells &cells)
{
    slide.code = cells.code("code");
    slide.deck = cells.code("deck");
    slide.ord = cells.number("ord");
    slide.layout = cells.text("layout");
    slide.title = cells.both("title");
    slide.notes = cells.both("notes");
    const std::string reports = cells.text("reports");
    for (std::size_t from = 0; from < reports.size();) {
        const std::size_t to = std::min(reports.find(' ', from), reports.size());
        if (to > from) {
            slide.reports.push_back(reports.substr(from, to - from));
        }
        from = to + 1;
    }
    slide.text = cells.both("text");
    slide.group = cells.both("group");
    slide.placing = cells.text("placing");
    slide.views = cells.text("views");
    slide.build = cells.flag("build");
    slide.hidden = cells.flag("hidden");
    slide.backup = cells.flag("backup");
}

template <typename T> bool take(CodeList<T> &list, CodeCells &cells)
{
    T entry;
    read(entry, cells);
    if (!cells.fit() || list.find(entry.code)) {
        return false;
    }
    list.add(std::move(entry));
    return true;
}

bool isDigest(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The release log and the forms are no lists that reports speak of: they are looked at, not held.
bool isRelease(CodeCells &cells)
{
    const std::string digest = cells.code("sha256");
    for (const char *column : {"code", "report", "spec", "format", "language", "file"}) {
        (void)cells.code(column);
    }
    return cells.fit() && isDigest(digest) && cells.number("rows") >= 0;
}

bool isFormFile(CodeCells &cells)
{
    const std::string digest = cells.code("code"), content = cells.code("content");
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
    (void)cells.code("file");
    return cells.fit() && isDigest(digest) && content.find_first_not_of(letters) == std::string::npos;
}

bool isForm(CodeCells &cells)
{
    const std::string period = cells.text("period");
    for (const char *column : {"code", "form_file", "bindings"}) {
        (void)cells.code(column);
    }
    (void)cells.number("ord");
    return cells.fit() && (period.empty() || Period::parse(period));
}

using Taker = bool (*)(CodeBook &, CodeCells &);
#define RD_TAKER(table, list)                                                                                                  \
    {                                                                                                                          \
        table, [](CodeBook &book, CodeCells &cells) { return take(book.list, cells); }                                         \
    }

constexpr std::pair<std::string_view, Taker> takers[] = {
    RD_TAKER("area", areas),
    RD_TAKER("tier", tiers),
    RD_TAKER("industry", industries),
    RD_TAKER("unit", units),
    RD_TAKER("source", sources),
    RD_TAKER("passage", passages),
    RD_TAKER("indicator", indicators),
    RD_TAKER("subject", subjects),
    RD_TAKER("membership", memberships),
    RD_TAKER("relation", relations),
    RD_TAKER("event", events),
    RD_TAKER("note", notes),
    RD_TAKER("rate", rates),
    RD_TAKER("preference", preferences),
    RD_TAKER("review", reviews),
    {"release", [](CodeBook &, CodeCells &cells) { return isRelease(cells); }},
    RD_TAKER("report", reports),
    RD_TAKER("deck", decks),
    RD_TAKER("slide", slides),
    {"form_file", [](CodeBook &, CodeCells &cells) { return isFormFile(cells); }},
    {"form", [](CodeBook &, CodeCells &cells) { return isForm(cells); }},
};

} // namespace

bool addRow(CodeBook &book, const TableDef &table, const Row &row)
{
    const auto taker = std::ranges::find(takers, table.name, &std::pair<std::string_view, Taker>::first);
    if (taker == std::end(takers) || row.size() != table.columns.size()) {
        return false;
    }
    CodeCells cells(table, row);
    return !cells.flag("removed") && taker->second(book, cells);
}

} // namespace rd
