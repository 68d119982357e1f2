#include "ui/provenance/provenancetext.h"

#include "core/chart/chartparts.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"
#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <algorithm>

namespace rd {
namespace {

/// Collects lines; one without a text is left out.
struct Writer {
    const CodeBook &codes;
    Language language;
    ProvenanceText out = {};

    void line(std::string_view name, const QString &text)
    {
        const QString named = saidWord(name, language);
        const bool isSaid = std::ranges::any_of(
            out.lines, [&](const ProvenanceText::Line &line) { return line.name == named && line.text == text; });
        if (!text.isEmpty() && !isSaid) {
            out.lines.push_back({named, text});
        }
    }
    void code(std::string_view name, Dim dim, std::string_view code)
    {
        if (!code.empty() && code != notApplicable) {
            line(name, said(codes.nameOf(dim, code), language));
        }
    }
    void document(std::string_view sourceCode, std::string_view passageCode)
    {
        if (const Source *source = codes.sources.find(sourceCode)) {
            line("panel.source", said(source->name, language));
            line("panel.publisher", said(source->publisher, language));
            line("panel.published", qtext(source->published));
        }
        if (const Passage *passage = codes.passages.find(passageCode)) {
            line("panel.passage", qtext(locatorText(*passage, language)));
        }
    }
    void notes(Dim dim, std::string_view code)
    {
        for (const Note *note : codes.notesAbout(dim, code)) {
            line("panel.notes", said(note->text, language));
        }
        for (const Relation &relation : codes.relations) {
            if (relation.dim == dim && (relation.a == code || relation.b == code) && !relation.why.empty()) {
                line("panel.relations", said(relation.why, language));
            }
        }
    }
};

QString periodText(const Observation &value, Language language)
{
    return value.period ? qtext(value.period->text(language)) : said(gapWords(value.noPeriod), language);
}

void writeValue(Writer &writer, const Observation &value)
{
    const Language language = writer.language;
    writer.out.numeral = valueText(value, writer.codes, language);
    if (!value.quantity) {
        return;
    }
    const Quantity &quantity = *value.quantity;
    const Unit *unit = writer.codes.units.find(quantity.unit);
    const QString exact = qtext(plainNumber(quantity.value, false, language, 15));
    writer.line("panel.printed", qtext(quantity.asPublished));
    writer.line("panel.value", exact + (unit ? u' ' + said(unit->name, language) : QString()));
    if (isRounded(quantity, unit, language)) {
        writer.line("panel.rounded", saidWord("panel.rounded.from", language).replace(QStringLiteral("{}"), exact));
    }
    writer.line("panel.qualifier", said(words(quantity.qualifier), language));
    writer.line("panel.meaning", qtext(meaning(quantity, unit, language)));
    writer.line("panel.status", said(statusWords(quantity.status), language));
}

/// Day, person and reason of a change.
QString changeText(const Change &change, Language language)
{
    QStringList parts{saidWord("panel.change", language).replace(QStringLiteral("{}"), QString::number(change.id)),
                      qtext(change.atUtc).left(10), qtext(change.who), qtext(change.why)};
    if (!change.effective) {
        parts << saidWord("panel.change.undone", language);
    }
    parts.removeAll(QString());
    return parts.join(saidWord("join.dot", language));
}

/// What may be done with its values, in words.
std::string_view measureWord(const Indicator &indicator)
{
    switch (indicator.measure) {
    case MeasureType::Stock: return indicator.addsArea ? "measure.stock.adds" : "measure.stock";
    case MeasureType::Flow: return indicator.addsArea ? "measure.flow.adds" : "measure.flow";
    case MeasureType::Ratio: return "measure.ratio";
    case MeasureType::Index: return "measure.index";
    case MeasureType::Rank: return "measure.rank";
    }
    return {};
}

} // namespace

QString valueText(const Observation &value, const CodeBook &codes, Language language)
{
    if (value.quantity) {
        return qtext(label(*value.quantity, codes.units.find(value.quantity->unit), language));
    }
    return value.gapReason == "removed" ? saidWord("panel.removed", language) : said(gapWords(value.gapReason), language);
}

ProvenanceText figureText(const Observation &value, const CodeBook &codes, Language language)
{
    Writer writer{codes, language};
    const SeriesKey &series = value.series;
    writer.out.heading = said(codes.nameOf(Dim::Indicator, series.indicator), language);
    writeValue(writer, value);
    writer.line("panel.kind", said(words(series.kind), language));
    writer.line("panel.period", periodText(value, language));
    writer.code("panel.area", Dim::Area, series.area);
    writer.code("panel.industry", Dim::Industry, series.industry);
    writer.code("panel.subject", Dim::Subject, series.subject);
    if (const Indicator *indicator = codes.indicators.find(series.indicator)) {
        writer.line("panel.definition", said(indicator->definition, language));
    }
    writer.document(series.source, value.passage);
    if (value.isFigure()) {
        writer.notes(Dim::Figure, value.figure);
        writer.notes(Dim::Passage, value.passage);
    }
    writer.notes(Dim::Indicator, series.indicator);
    if (value.isFigure()) {
        writer.line("figure.number", qtext(value.figure));
    }
    return writer.out;
}

ProvenanceEntry figureEntry(const Observation &value, const CodeBook &codes, Language language)
{
    QStringList details;
    for (const auto &[dim, code] : {std::pair(Dim::Area, value.series.area), std::pair(Dim::Industry, value.series.industry),
                                    std::pair(Dim::Subject, value.series.subject)}) {
        details << (code.empty() || code == notApplicable ? QString() : said(codes.nameOf(dim, code), language));
    }
    details << periodText(value, language);
    if (value.series.kind != Kind::Actual) {
        details << said(words(value.series.kind), language);
    }
    details << qtext(value.figure);
    details.removeAll(QString());
    return {said(codes.nameOf(Dim::Indicator, value.series.indicator), language), valueText(value, codes, language),
            details.join(saidWord("join.dot", language))};
}

std::vector<ProvenanceText::Line> historyLines(const Evidence &evidence, const CodeBook &codes, Language language)
{
    std::vector<ProvenanceText::Line> lines;
    bool isCurrent = true; // until the version that holds: the newest that is not undone
    for (const Version &version : evidence.versions) {
        const bool holds = isCurrent && version.change.effective;
        const QString change = changeText(version.change, language);
        if (holds) {
            lines.insert(lines.begin(), {saidWord("panel.recorded", language), change});
            isCurrent = false;
        } else {
            lines.push_back({saidWord("panel.earlier", language),
                             valueText(version.value, codes, language) + saidWord("join.dot", language) + change});
        }
    }
    return lines;
}

ProvenanceText indicatorText(const Indicator &indicator, const CodeBook &codes, Language language)
{
    Writer writer{codes, language};
    writer.out.heading = said(indicator.name, language);
    const QString definition = said(indicator.definition, language);
    writer.line("panel.definition", definition.isEmpty() ? saidWord("panel.definition.none", language) : definition);
    if (const Unit *unit = codes.units.find(indicator.unit)) {
        writer.line("panel.unit", said(unit->name, language));
    }
    writer.line("panel.measure", saidWord(measureWord(indicator), language));
    writer.notes(Dim::Indicator, indicator.code);
    return writer.out;
}

ProvenanceText eventText(const Event &event, const CodeBook &codes, Language language)
{
    Writer writer{codes, language};
    writer.out.heading = said(event.text, language);
    writer.line("panel.kind", said(words(event.kind), language));
    writer.line("panel.period", event.period ? qtext(event.period->text(language)) : saidWord("period.none", language));
    writer.code("panel.area", Dim::Area, event.area);
    writer.code("panel.industry", Dim::Industry, event.industry);
    writer.code("panel.subject", Dim::Subject, event.subject);
    const Passage *passage = codes.passages.find(event.passage);
    writer.document(passage ? std::string_view(passage->source) : std::string_view(), event.passage);
    writer.notes(Dim::Event, event.code);
    writer.notes(Dim::Passage, event.passage);
    return writer.out;
}

QString nameOf(const Key &key, const CodeBook &codes, Language language)
{
    QStringList parts;
    for (const Dim dim :
         {Dim::Area, Dim::Tier, Dim::Industry, Dim::Subject, Dim::Indicator, Dim::Kind, Dim::Period, Dim::Passage}) {
        if (!key.has(dim) || (dim == Dim::Tier && key.has(Dim::Industry))) { // a tier says nothing beside its industry
            continue;
        }
        const auto period = dim == Dim::Period ? Period::parse(key.code(dim)) : std::nullopt;
        const Passage *passage = dim == Dim::Passage ? codes.passages.find(key.code(dim)) : nullptr;
        parts << (period    ? qtext(period->text(language))
                  : passage ? qtext(locatorText(*passage, language))
                            : said(codes.nameOf(dim, key.code(dim)), language));
    }
    return parts.join(saidWord("join.dot", language));
}

QString shortName(const Choice &choice, const CodeBook &codes, Language language)
{
    if (choice.empty()) {
        return {};
    }
    const std::vector<Key> &keys = choice.selection.keys;
    const Event *event = codes.events.find(keys.front().code(Dim::Event));
    Key named = keys.front();
    if (named.has(Dim::Indicator)) {
        named.set(Dim::Passage, {}); // it tells no figure from the next
    }
    if (named.has(Dim::Indicator) && named.has(Dim::Subject)) { // who says where and of which industry
        for (const Dim dim : {Dim::Area, Dim::Tier, Dim::Industry}) {
            named.set(dim, {});
        }
    }
    const QString first = event ? said(event->text, language) : nameOf(named, codes, language);
    return keys.size() == 1 ? first
                            : qtext(filled(word("chosen.several", language), first.toStdString(),
                                           std::to_string(language == Language::Zh ? keys.size() : keys.size() - 1)));
}

QString nameOf(const Choice &choice, const CodeBook &codes, Language language)
{
    QStringList names;
    for (const Key &key : choice.selection.keys) {
        names << nameOf(key, codes, language);
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names.join(saidWord("join.clause", language));
}

} // namespace rd
