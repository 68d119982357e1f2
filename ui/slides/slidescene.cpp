#include "ui/slides/slidescene.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartsource.h"
#include "core/words/words.h"
#include "ui/charts/textlayout.h"
#include "ui/slides/slideframe.h"
#include "ui/slides/titleslide.h"
#include "ui/slides/twocharts.h"
#include "ui/slides/wordslide.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

constexpr qreal lines = 1080; // type sizes are given at this height

/// A figure in both tables is counted once where both can be read as one table.
std::vector<QString> sourcesOf(const std::vector<const Table *> &tables, const CodeBook &codes, Language language,
                               bool isMarked)
{
    const auto sameColumns = [](const Table &a, const Table &b) {
        return a.spec.view == View::Observations && b.spec.view == View::Observations
               && std::ranges::equal(a.columns, b.columns, {}, &ReportColumn::id, &ReportColumn::id);
    };
    if (tables.size() == 2 && tables[0] != nullptr && tables[1] != nullptr && sameColumns(*tables[0], *tables[1])) {
        Table both = *tables[0];
        for (const ReportRow &row : tables[1]->rows) {
            if (!row.key.has(Dim::Figure) || std::ranges::find(both.rows, row.key, &ReportRow::key) == both.rows.end()) {
                both.rows.push_back(row);
            }
        }
        return {qs(sourceLine(both, codes, language, isMarked))};
    }
    std::vector<QString> sources;
    sources.reserve(tables.size());
    for (const Table *table : tables) {
        sources.push_back(table == nullptr ? QString() : qs(sourceLine(*table, codes, language, isMarked)));
    }
    if (sources.size() == 2 && sources[0].startsWith(sources[1])) {
        sources.pop_back(); // "Source: a" says nothing beside "Source: a · 5 figures"
    } else if (sources.size() == 2 && sources[1].startsWith(sources[0])) {
        sources.erase(sources.begin());
    }
    return sources;
}

/// A cover shows none of the figures: who says them is said there, not how many they are.
std::vector<QString> coverSources(const std::vector<const Table *> &tables, const CodeBook &codes, Language language)
{
    std::vector<QString> sources;
    sources.reserve(tables.size());
    for (const Table *table : tables) {
        sources.push_back(table == nullptr ? QString() : qs(sourceNames(*table, codes, language)));
    }
    return sources;
}

const Source *latestSource(const std::vector<const Table *> &tables, const CodeBook &codes)
{
    const Source *latest = nullptr;
    const auto look = [&](std::string_view code) {
        const Source *source = codes.sources.find(code);
        latest = source != nullptr && (latest == nullptr || source->published > latest->published) ? source : latest;
    };
    for (const Table *table : tables) {
        for (std::size_t row = 0; table != nullptr && row < table->rows.size(); ++row) {
            look(table->rows[row].key.code(Dim::Source));
            if (const Cell *done = table->cell(table->rows[row], "ACTUAL_SOURCE");
                done && std::holds_alternative<CodeCell>(*done)) {
                look(std::get<CodeCell>(*done).code);
            }
        }
    }
    return latest;
}

/// The sentence takes the place of the chart: its question then is the title.
bool isSentence(const ChartModel &model) { return model.kind == "sentence" && !model.isEmpty(); }

void addOneChart(SlidePicture &slide, const QRectF &room, ChartModel model, const SlideSetting &setting)
{
    model.question.clear(); // it stands below the title
    const FittedChart chart = fitChart(model, room.size(), setting);
    const qreal spare = std::max(0.0, room.height() - chart.scene.size.height());
    // What fills little of the slide stands where the eye rests, and not below the title with nothing under it.
    const qreal down = isSentence(model) ? spare * 0.4 : spare > room.height() * 0.35 ? spare * 0.25 : 0;
    slide.add(chart.scene, room.topLeft() + QPointF(0, down), chart.theme);
}

/// "3 / 10", of a slide with steps how far it is, and that it is out of the flow of the show.
QString placeOf(const SlideContent &content, Language language)
{
    const DeckSlide &slide = content.slide;
    if (slide.backup) {
        return qs(filled(word("slide.backup.number", language), std::to_string(content.number)));
    }
    QString place = QStringLiteral("%1 / %2").arg(content.number).arg(content.count);
    for (std::size_t step = 0; slide.steps > 1 && step < slide.steps; ++step) {
        place += (step == 0 ? QStringLiteral("  ") : QString()) + QChar(step <= slide.step ? u'●' : u'○');
    }
    return place;
}

/// When the sources came out, where their names do not say so already, and as of when values are shown that are not today's.
void addDates(std::vector<QString> &sources, const SlideContent &content, const CodeBook &codes, Language language)
{
    if (sources.empty()) {
        return;
    }
    QString &line = sources.back();
    const QString dot = qs(word("join.dot", language));
    const auto add = [&](std::string_view key, const std::string &day) {
        line += (line.isEmpty() ? QString() : dot) + qs(filled(word(key, language), day));
    };
    const Source *latest = latestSource(content.tables, codes);
    const auto published = latest == nullptr ? std::nullopt : Period::parse(latest->published);
    if (published && latest->name.zh.find(published->text(Language::Zh)) == std::string::npos) {
        add("slide.published", published->text(language));
    }
    std::string known;
    for (const ReportSpec &report : content.slide.reports) {
        known = std::max(known, report.asKnown.substr(0, report.asKnown.find('#')));
    }
    if (!known.empty()) {
        add("slide.asof", known);
    }
}

FrameWords frameOf(const SlideContent &content, const std::vector<ChartModel> &models, const CodeBook &codes,
                   const SlideSetting &setting, bool isMarked = true)
{
    FrameWords words;
    words.place = placeOf(content, setting.language);
    words.placing = content.slide.placing;
    words.besideShare = content.slide.layout == SlideLayout::Two ? 0.22 : words.besideShare; // charts need width
    words.text = qs(content.slide.text.in(setting.language));
    SlideContent held = content;
    for (const Table *&table : held.tables) {
        table = table != nullptr && table->spec.option(unreadableOption).empty() ? table : nullptr;
    }
    words.sources = content.slide.layout == SlideLayout::Title ? coverSources(held.tables, codes, setting.language)
                                                               : sourcesOf(held.tables, codes, setting.language, isMarked);
    addDates(words.sources, held, codes, setting.language);
    if (const Text *stamp = codes.stamp()) {
        words.stamp = qs(stamp->in(setting.language));
    }
    words.title = qs(content.slide.title.in(setting.language));
    const bool own = !words.title.isEmpty();
    if (content.slide.layout == SlideLayout::Section) {
        words.title = own ? words.title : qs(content.slide.group.in(setting.language));
    } else if (models.size() == 1 && content.slide.layout != SlideLayout::Number) { // a number is named beside it
        const ChartModel &model = models.front();
        // A sentence says itself in the middle of the slide; above it stands what it answers.
        const QString says = isSentence(model) ? QString() : qs(model.title);
        const QString asks = isSentence(model) ? qs(content.slide.reports.front().question.in(setting.language)) : says;
        words.question = own ? says : isSentence(model) ? QString() : qs(model.question);
        words.finding = own && !model.question.empty() ? says : QString();
        words.title = own ? words.title : asks;
    }
    return words;
}

/// A report that is not there is no chart: what is said of it stands in its place, and nothing above it.
std::vector<ChartModel> modelsOf(const SlideContent &content, const CodeBook &codes, const SlideSetting &setting)
{
    std::vector<ChartModel> models;
    for (const Table *table : content.tables) {
        if (table == nullptr) {
            continue;
        }
        models.push_back(chartModel(*table, codes, setting.language, setting.boundaries));
        if (!table->spec.option(unreadableOption).empty()) {
            ChartModel &model = models.back();
            model.empty = table->spec.question.in(setting.language);
            model.title.clear();
            model.question.clear();
        }
    }
    return models;
}

/// What the slide is called elsewhere: what it says, where no title stands above it.
std::string nameOf(const SlideContent &content, const FrameWords &words, const std::vector<ChartModel> &models)
{
    const bool saysItself = content.slide.title.empty() && models.size() == 1 && isSentence(models.front());
    if (models.empty() || (!words.title.isEmpty() && !saysItself)) {
        return words.title.toStdString();
    }
    const ChartModel &model = models.front();
    if (content.slide.layout == SlideLayout::Number && !model.panels.empty() && !model.panels.front().marks.empty()) {
        const Mark &mark = model.panels.front().marks.front();
        return mark.name + (mark.label.empty() ? "" : ": " + mark.label);
    }
    return model.title.empty() ? model.empty : model.title;
}

SlidePicture drawn(const SlideContent &content, const std::vector<ChartModel> &models, const FrameWords &words,
                   const CodeBook &codes, const SlideSetting &setting)
{
    SlidePicture slide{setting.size, setting.theme, {}, {}, {}};
    slide.title = nameOf(content, words, models);
    for (const QString &source : words.sources) {
        slide.source += (slide.source.empty() ? "" : "\n") + source.toStdString();
    }
    if (content.slide.layout == SlideLayout::Title) {
        addTitleSlide(slide, words, content.tables, models, codes, setting);
        return slide;
    }
    if (content.slide.layout == SlideLayout::Section || content.slide.reports.empty()) {
        addSectionSlide(slide, words, setting);
        return slide;
    }
    if (content.slide.layout == SlideLayout::Number && !models.empty()) {
        addNumberSlide(slide, words, models.front(), setting);
        return slide;
    }
    const QRectF room = addFrame(slide, words, setting);
    if (models.size() == 1) {
        addOneChart(slide, room, models.front(), setting);
    } else if (models.size() > 1) {
        addTwoCharts(slide, room, models, words, setting);
    }
    return slide;
}

/// How many texts have a * in them, which marks what nobody has confirmed.
std::size_t starsOn(const SlidePicture &slide)
{
    std::size_t stars = 0;
    for (const SlideLayer &layer : slide.layers) {
        stars += static_cast<std::size_t>(std::ranges::count_if(layer.scene.items, [](const Item &item) {
            const auto *text = std::get_if<TextItem>(&item);
            return text != nullptr && text->lines.join(u' ').contains(u'*');
        }));
    }
    return stars;
}

/// Where no * stands, none is explained: that is known once all is laid out.
SlidePicture sceneOf(const SlideContent &content, const CodeBook &codes, const SlideSetting &setting)
{
    const std::vector<ChartModel> models = modelsOf(content, codes, setting);
    const FrameWords words = frameOf(content, models, codes, setting);
    SlidePicture slide = drawn(content, models, words, codes, setting);
    const auto explained = static_cast<std::size_t>(
        std::ranges::count_if(words.sources, [](const QString &source) { return source.contains(u'*'); }));
    return explained == 0 || starsOn(slide) > explained
               ? slide
               : drawn(content, models, frameOf(content, models, codes, setting, false), codes, setting);
}

} // namespace

QSizeF slideSize(bool wide) { return wide ? QSizeF(1920, lines) : QSizeF(1440, lines); }

QSizeF layoutSize(QSizeF device)
{
    const qreal height = std::max(device.height(), 1.0);
    return height <= lines ? device : QSizeF(std::round(device.width() * lines / height), lines);
}

SlidePicture slideScene(const SlideContent &asked, const CodeBook &codes, const SlideSetting &setting)
{
    if (asked.slide.layout == SlideLayout::Number && !asked.tables.empty() && asked.tables.front() != nullptr) {
        const Table first = firstFigure(*asked.tables.front());
        return sceneOf({asked.slide, {&first}, asked.number, asked.count}, codes, setting);
    }
    return sceneOf(asked, codes, setting);
}

} // namespace rd
