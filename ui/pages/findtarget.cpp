#include "ui/pages/findtarget.h"

#include "app/reports/reports.h"
#include "core/report/catalogue.h"

#include <algorithm>

namespace rd {
namespace {

bool hasOnlyEvents(const FindEntry &entry, const CodeBook &codes)
{
    return entry.sort == FindSort::Subject && entry.figures.empty()
           && std::ranges::find(codes.events, entry.code, &Event::subject) != codes.events.end();
}

bool contains(const std::vector<Dim> &dims, Dim dim) { return std::ranges::find(dims, dim) != dims.end(); }

// A card's own filter must let the code through.
bool letsThrough(const ReportSpec &card, Dim dim, const std::string &code, const CodeBook &codes)
{
    const Filter *filter = card.filter(dim);
    return !filter || filter->codes.empty() || std::ranges::any_of(filter->codes, [&](const std::string &allowed) {
        return allowed == code || (filter->children && codes.isWithin(dim, code, allowed));
    });
}

bool isOfTypes(const ReportSpec &card, const std::string &subject, const CodeBook &codes)
{
    const std::string types = ' ' + card.option("types") + ' ';
    const Subject *known = codes.subjects.find(subject);
    return types.size() == 2 || (known && types.find(' ' + known->type + ' ') != std::string::npos);
}

bool isNamed(const ReportSpec &card, Dim dim, const std::string &code)
{
    const Filter *filter = card.filter(dim);
    return (filter && std::ranges::find(filter->codes, code) != filter->codes.end())
           || (dim == Dim::Indicator && std::ranges::find(card.measures, code, &Measure::indicator) != card.measures.end());
}

bool isPart(const std::string &area, const CodeBook &codes)
{
    const std::vector<const Area *> parts = codes.regionParts();
    return std::ranges::find(parts, area, &Area::code) != parts.end();
}

// Whether a card has a mark for the code: it lists all codes of the dimension, or names this one.
bool lists(const ReportSpec &card, Dim dim, const std::string &code, const CodeBook &codes)
{
    if (dim == Dim::Indicator || dim == Dim::Figure) {
        return isNamed(card, dim, code);
    }
    if (dim == Dim::Source && card.view == View::Sources) {
        return letsThrough(card, dim, code, codes);
    }
    if (dim == Dim::Area && !isPart(code, codes)) {
        return false;
    }
    return (contains(card.rows, dim) || contains(card.columns, dim)) && letsThrough(card, dim, code, codes)
           && (dim != Dim::Subject || isOfTypes(card, code, codes));
}

std::string_view homeOf(Dim dim)
{
    switch (dim) {
    case Dim::Area: return "counties";
    case Dim::Tier:
    case Dim::Industry: return "industries";
    case Dim::Subject: return "projects";
    case Dim::Source: return "sources";
    default: return {};
    }
}

// In menu order, but for this one first.
std::vector<std::string> pagesFrom(std::string_view first)
{
    std::vector<std::string> pages(pageCodes().begin(), pageCodes().end());
    std::ranges::stable_sort(pages, std::ranges::greater(), [&](const std::string &page) { return page == first; });
    return pages;
}

// The dimension's own page first; empty where no page lists the code.
std::string pageListing(Dim dim, const std::string &code, const CodeBook &codes)
{
    for (const std::string &page : pagesFrom(homeOf(dim))) {
        const std::vector<ReportSpec> cards = cardsOf(page, codes);
        if (std::ranges::any_of(cards, [&](const ReportSpec &card) { return lists(card, dim, code, codes); })) {
            return page;
        }
    }
    return {};
}

// How many figures of what is found, or events of a subject without figures, the cards of a page name.
int namedOn(const std::vector<ReportSpec> &cards, const FindEntry &entry, const CodeBook &codes)
{
    const auto isOn = [&cards](Dim dim, const std::string &code) {
        return std::ranges::any_of(cards, [&](const ReportSpec &card) { return isNamed(card, dim, code); });
    };
    const auto figures = std::ranges::count_if(entry.figures, [&](const std::string &code) { return isOn(Dim::Figure, code); });
    const auto events = std::ranges::count_if(codes.events, [&](const Event &event) {
        return hasOnlyEvents(entry, codes) && event.subject == entry.code && isOn(Dim::Event, event.code);
    });
    return int(figures + events);
}

// The page that names most of it, and no less than `least`; the overview only where no other does. Empty where none does.
std::string pageNaming(const FindEntry &entry, std::size_t least, const CodeBook &codes)
{
    std::vector<std::string> pages = pagesFrom(homeOf(*dimOf(entry.sort)));
    std::ranges::stable_sort(pages, {}, [](const std::string &page) { return page == pageCodes().front(); });
    std::string best;
    int most = int(least) - 1;
    for (const std::string &page : pages) {
        if (const int named = namedOn(cardsOf(page, codes), entry, codes); named > most) {
            most = named;
            best = page;
        }
    }
    return best;
}

// The page on which a report is a card, else the one that is about the same.
std::string homeOf(const ReportSpec &report, const CodeBook &codes)
{
    const SavedReport *saved = codes.reports.find(report.id);
    if (saved && std::ranges::find(pageCodes(), saved->page) != pageCodes().end()) {
        return saved->page;
    }
    if (report.view == View::Sources) {
        return "sources";
    }
    static constexpr std::pair<std::string_view, std::string_view> homes[] = {
        {"industry-tiers", "industries"}, {"industry-figures", "industries"},
        {"county-figures", "counties"},   {"targets", "targets"},
        {"projects", "projects"},         {"project-investments", "projects"},
        {"events", "projects"},           {"ranking", "counties"},
        {"coverage", "counties"},         {"gaps", "counties"}};
    const auto known = std::ranges::find(homes, report.id, [](const auto &home) { return home.first; });
    return std::string(known == std::end(homes) ? pageCodes().front() : known->second);
}

// All that the store holds of one thing, as a list; its events where there are only those.
ReportSpec listOf(const FindEntry &entry, Dim dim, const CodeBook &codes)
{
    const std::string base = hasOnlyEvents(entry, codes) ? "events" : dim == Dim::Figure ? "all-figures" : "observations";
    ReportSpec spec = *std::ranges::find(builtInReports(), base, &ReportSpec::id);
    if (dim == Dim::Figure) { // among the others of its indicator, not alone
        spec.filters.push_back({Dim::Indicator, {std::string(entry.key.code(Dim::Indicator))}, false});
        spec.question = codes.nameOf(Dim::Indicator, entry.key.code(Dim::Indicator));
    } else {
        spec.filters.push_back({dim, {entry.code}, true});
        spec.question = entry.name;
    }
    spec.drill = {Dim::Figure};
    return spec;
}

} // namespace

ViewState stateFound(const FindEntry &entry, const CodeBook &codes, const ViewState &from)
{
    ViewState state = from;
    if (entry.sort == FindSort::Deck) {
        return state;
    }
    state.filters = {};
    state.choice = {};
    state.drilled = {};
    state.built.reset();
    if (entry.sort == FindSort::Page) {
        state.page = entry.code;
        return state;
    }
    if (entry.sort == FindSort::Report) {
        if (const SavedReport *saved = codes.reports.find(entry.code); saved && saved->page == ownPage) {
            state.page = pageOf(*saved);
        } else if (const Result<ReportSpec> report = reportNamed(entry.code, codes)) {
            state.page = homeOf(*report, codes);
            state.drilled = {*report};
        }
        return state;
    }
    const Dim dim = *dimOf(entry.sort);
    state.choice.selection.keys = {Key{{dim, entry.code}}};
    if (dim == Dim::Figure) {
        state.choice.lineage.figures = {entry.code};
    }
    // A page that is about this one thing; one that lists it among its like; one that speaks of it.
    const std::size_t held = entry.figures.size();
    std::string page = held > 1 ? pageNaming(entry, held, codes) : std::string();
    page = page.empty() ? pageListing(dim, entry.code, codes) : page;
    const bool isListed = !page.empty();
    page = isListed ? page : pageNaming(entry, 1, codes);
    state.page = !page.empty() ? page : std::string(homeOf(dim).empty() ? pageCodes().front() : homeOf(dim));
    if (page.empty() || (!isListed && hasOnlyEvents(entry, codes))) { // of many events a card shows the first
        state.drilled = {listOf(entry, dim, codes)};
    }
    return state;
}

} // namespace rd
