#include "ui/slides/slidedeck.h"

#include "app/decks/decklock.h"
#include "app/reports/reports.h"
#include "core/chart/chartparts.h"
#include "core/decimal.h"
#include "core/report/catalogue.h"
#include "core/report/plainslides.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "exchange/json/keptviews.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace rd {
namespace {

constexpr std::size_t mostCharts = 2;

SlideLayout layoutNamed(std::string_view name, std::size_t reports)
{
    return name == "title"                ? SlideLayout::Title
           : name == "section"            ? SlideLayout::Section
           : name == "number"             ? SlideLayout::Number
           : name == "two" && reports > 1 ? SlideLayout::Two
                                          : SlideLayout::One;
}

SlidePlacing placingNamed(std::string_view name)
{
    return name == "beside" ? SlidePlacing::Beside : name == "alone" ? SlidePlacing::Alone : SlidePlacing::Above;
}

/// A report of the user's own may have been deleted since a slide was made of it.
Error goneFrom(const CodeBook &codes, const std::string &code, const Error &otherwise)
{
    if (codes.reports.find(code) != nullptr) {
        return otherwise;
    }
    const Text &gone = word("save.gone");
    return {ErrorCode::Failed, {filled(gone.zh, code), filled(gone.en, code)}, {}};
}

/// The figures that a title slide without a report of its own speaks of: all of them.
ReportSpec wholeStore()
{
    const auto &all = builtInReports();
    const auto found = std::ranges::find(all, "all-figures", &ReportSpec::id);
    return found == all.end() ? ReportSpec{} : *found;
}

/// The reports of a slide in its order: "=1" is the first of the views that it keeps for itself.
std::vector<ReportSpec> reportsOfSlide(const Slide &stored, const CodeBook &codes)
{
    const auto views = keptViewsFromJson(stored.views, fmt::format("slide {}", stored.code));
    std::vector<ReportSpec> reports;
    for (const std::string &code : stored.reports) {
        if (!code.starts_with('=')) {
            auto spec = reportNamed(code, codes);
            reports.push_back(spec ? *std::move(spec) : inPlaceOf(code, goneFrom(codes, code, spec.error())));
            continue;
        }
        const auto place = parseInteger(std::string_view(code).substr(1));
        if (views && place && *place > 0 && std::size_t(*place) <= views->size()) {
            reports.push_back((*views)[std::size_t(*place) - 1]);
        } else {
            const Text &gone = word("save.gone");
            const Error absent{ErrorCode::Failed, {filled(gone.zh, code), filled(gone.en, code)}, {}};
            reports.push_back(inPlaceOf(code, views ? absent : views.error()));
        }
    }
    return reports;
}

/// What a slide of this layout shows of so many reports.
std::size_t mostReports(SlideLayout layout)
{
    return layout == SlideLayout::Two ? mostCharts : layout == SlideLayout::Section ? 0 : 1;
}

/// The values of a locked deck are those of then, but for views with a day of their own.
void lockValues(SlideDeck &deck)
{
    for (DeckSlide &slide : deck.slides) {
        for (ReportSpec &report : slide.reports) {
            report.asKnown = report.asKnown.empty() ? lockOf(deck.locked, slide.code) : report.asKnown;
        }
    }
}

/// Numbers the slides as they are reached: what is in the flow of the show first.
void number(SlideDeck &deck)
{
    std::stable_partition(deck.slides.begin(), deck.slides.end(), [](const DeckSlide &slide) { return !slide.backup; });
    std::size_t number = 0;
    for (DeckSlide &slide : deck.slides) {
        number += slide.step == 0 ? 1 : 0;
        slide.number = number;
        deck.count = slide.backup ? deck.count : number;
    }
}

/// A store whose package brings no deck: a title and what its code lists let anybody ask.
SlideDeck deckOfPages(const CodeBook &codes)
{
    SlideDeck deck;
    const Area *region = codes.region();
    deck.name = region == nullptr ? word("app.name") : region->name;
    DeckSlide title{SlideLayout::Title, deck.name, {}, {plainTitle()}};
    if (codes.held && !codes.held->empty()) {
        const std::size_t indicators = codes.held->size(), areas = codes.areas.size();
        const Text &ofAreas = word("plain.title");
        if (region == nullptr && areas > 0) {
            title.title = {phrase(ofAreas.zh, areas, indicators), phrase(ofAreas.en, indicators, areas)};
        } else {
            title.text = phrase(word("plain.title.indicators"), indicators);
        }
    }
    deck.slides.push_back(std::move(title));
    for (ReportSpec &report : holdsNothing(codes) ? std::vector<ReportSpec>() : withPaceLimits(plainSlides(codes), codes)) {
        DeckSlide slide;
        slide.reports.push_back(std::move(report));
        deck.slides.push_back(std::move(slide));
    }
    number(deck);
    return deck;
}

} // namespace

ReportSpec inPlaceOf(const std::string &report, const Error &error)
{
    ReportSpec spec;
    spec.id = report;
    spec.question = error.sentence;
    spec.chart = "sentence";
    spec.limit = 1;
    spec.options[std::string(unreadableOption)] = "1";
    return spec;
}

std::vector<DeckSlide> slidesOf(const Slide &stored, const CodeBook &codes)
{
    std::vector<ReportSpec> reports = reportsOfSlide(stored, codes);
    DeckSlide slide;
    slide.layout = layoutNamed(stored.layout, reports.size());
    slide.title = stored.title;
    slide.notes = stored.notes;
    slide.text = stored.text;
    slide.group = stored.group;
    slide.placing = placingNamed(stored.placing);
    slide.code = stored.code;
    slide.backup = stored.backup;
    if (stored.build && slide.layout == SlideLayout::One && reports.size() > 1) {
        std::vector<DeckSlide> steps(reports.size(), slide);
        for (std::size_t step = 0; step < reports.size(); ++step) {
            steps[step].reports = {std::move(reports[step])};
            steps[step].step = step;
            steps[step].steps = reports.size();
        }
        return steps;
    }
    if (slide.layout == SlideLayout::Title && reports.empty()) {
        const Deck *deck = codes.decks.find(stored.deck);
        slide.title = slide.title.empty() && deck != nullptr ? deck->name : slide.title;
        reports.push_back(wholeStore());
    }
    reports.resize(std::min(reports.size(), mostReports(slide.layout)));
    slide.reports = std::move(reports);
    return {slide};
}

Result<SlideDeck> deckOf(const CodeBook &codes, const std::string &code)
{
    if (code.empty() && codes.decks.empty()) {
        return deckOfPages(codes);
    }
    const Deck *stored = code.empty() ? &*codes.decks.begin() : codes.decks.find(code);
    if (stored == nullptr) {
        return Error{ErrorCode::Failed,
                     {fmt::format("没有名为“{}”的演示文稿；用 list decks 查看全部演示文稿。", code),
                      fmt::format("There is no deck \"{}\"; \"list decks\" shows all of them.", code)},
                     {}};
    }
    SlideDeck deck{stored->code, stored->name, {}, 0, stored->theme, stored->aspect, stored->locked};
    for (const Slide &slide : codes.slides) { // in order over all decks, so in order within one
        if (slide.deck == stored->code && !slide.hidden) {
            std::ranges::move(slidesOf(slide, codes), std::back_inserter(deck.slides));
        }
    }
    lockValues(deck);
    if (deck.slides.empty()) {
        return Error{ErrorCode::Failed,
                     {fmt::format("演示文稿“{}”中没有幻灯片。", stored->code),
                      fmt::format("The deck \"{}\" has no slides.", stored->code)},
                     {}};
    }
    number(deck);
    return deck;
}

std::size_t slideShowing(const SlideDeck &deck, std::span<const ReportSpec> reports)
{
    for (const ReportSpec &asked : reports) {
        for (std::size_t i = 0; i < deck.slides.size(); ++i) {
            const auto &shown = deck.slides[i].reports;
            if (std::ranges::find(shown, asked.id, &ReportSpec::id) != shown.end()) {
                return i;
            }
        }
    }
    return 0;
}

} // namespace rd
