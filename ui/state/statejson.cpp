#include "ui/state/statejson.h"

#include "core/report/catalogue.h"
#include "core/report/engine.h"
#include "core/report/periodchoice.h"
#include "exchange/json/specjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rd {
namespace {

constexpr int version = 1;

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

std::string textIn(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toStdString();
}

struct FilterName {
    const char *name;
    std::string PageFilters::*code;
    std::optional<Dim> dim; ///< none: periods
};
constexpr FilterName filterNames[] = {{"tier", &PageFilters::tier, Dim::Tier},
                                      {"area", &PageFilters::area, Dim::Area},
                                      {"kind", &PageFilters::kind, Dim::Kind},
                                      {"period", &PageFilters::period, std::nullopt},
                                      {"industry", &PageFilters::industry, Dim::Industry},
                                      {"indicator", &PageFilters::indicator, Dim::Indicator},
                                      {"source", &PageFilters::source, Dim::Source},
                                      {"zones", &PageFilters::zones, std::nullopt},
                                      {"known", &PageFilters::known, std::nullopt},
                                      {"published", &PageFilters::published, std::nullopt},
                                      {"until", &PageFilters::until, std::nullopt}};

bool isAsOf(const FilterName &filter) { return filter.code == &PageFilters::known || filter.code == &PageFilters::published; }

QJsonObject specObject(const ReportSpec &spec)
{
    return {{QStringLiteral("id"), text(spec.id)},
            {QStringLiteral("zh"), text(spec.question.zh)},
            {QStringLiteral("en"), text(spec.question.en)},
            {QStringLiteral("spec"), text(specToJson(spec))}};
}

/// Nothing where the store does not understand it.
std::optional<ReportSpec> specIn(const QJsonObject &object, const CodeBook &codes)
{
    Result<ReportSpec> spec =
        specFromJson(textIn(object, "spec"), textIn(object, "id"), {textIn(object, "zh"), textIn(object, "en")}, "state");
    return spec && !faultIn(*spec, codes) ? std::optional(*std::move(spec)) : std::nullopt;
}

QJsonObject toJson(const ViewState &state)
{
    QJsonObject filters, choice;
    for (const FilterName &filter : filterNames) {
        if (!(state.filters.*filter.code).empty()) {
            filters[QLatin1String(filter.name)] = text(state.filters.*filter.code);
        }
    }
    QJsonArray keys, figures, drilled;
    for (const Key &key : state.choice.selection.keys) {
        QJsonObject parts;
        for (const auto &[dim, code] : key.parts()) {
            parts[text(name(dim))] = text(code);
        }
        keys.append(parts);
    }
    for (const std::string &figure : state.choice.lineage.figures) {
        figures.append(text(figure));
    }
    for (const ReportSpec &spec : state.drilled) {
        drilled.append(specObject(spec));
    }
    QJsonObject charts;
    for (const auto &[card, chart] : state.charts) {
        charts[text(card)] = text(chart);
    }
    QJsonObject areas;
    for (const auto &[card, ticked] : state.areas) {
        QJsonArray codes;
        for (const std::string &area : ticked) {
            codes.append(text(area));
        }
        areas[text(card)] = codes;
    }
    return {{QStringLiteral("page"), text(state.page)},
            {QStringLiteral("areas"), areas},
            {QStringLiteral("built"), state.built ? QJsonValue(specObject(*state.built)) : QJsonValue()},
            {QStringLiteral("charts"), charts},
            {QStringLiteral("order"), text(state.order)},
            {QStringLiteral("filters"), filters},
            {QStringLiteral("keys"), keys},
            {QStringLiteral("figures"), figures},
            {QStringLiteral("more"), qint64(state.choice.lineage.more)},
            {QStringLiteral("card"), text(state.choice.card)},
            {QStringLiteral("drilled"), drilled}};
}

PageFilters filtersIn(const QJsonObject &object, const CodeBook &codes)
{
    PageFilters filters;
    for (const FilterName &filter : filterNames) {
        const std::string code = textIn(object, filter.name);
        const bool isZones = filter.code == &PageFilters::zones && (code == "with" || code == "without");
        const bool isDay = isAsOf(filter) && parseDay(code);
        if (isZones || isDay
            || (filter.dim ? codes.knows(*filter.dim, code) : !isAsOf(filter) && PeriodChoice::parse(code).has_value())) {
            filters.*filter.code = code;
        }
    }
    return filters;
}

Choice choiceIn(const QJsonObject &object)
{
    Choice choice;
    for (const QJsonValue value : object.value(QLatin1String("keys")).toArray()) {
        Key key;
        const QJsonObject parts = value.toObject();
        for (auto it = parts.begin(); it != parts.end(); ++it) {
            if (const auto dim = dimNamed(it.key().toStdString())) {
                key.set(*dim, it.value().toString().toStdString());
            }
        }
        if (!key.empty()) {
            choice.selection.keys.push_back(std::move(key));
        }
    }
    if (choice.empty()) {
        return choice;
    }
    for (const QJsonValue figure : object.value(QLatin1String("figures")).toArray()) {
        choice.lineage.add({{figure.toString().toStdString()}, 0});
    }
    choice.lineage.more += std::size_t(std::max<qint64>(object.value(QLatin1String("more")).toInteger(), 0));
    choice.card = textIn(object, "card");
    return choice;
}

// Drills lie one inside the other: behind one that is not understood none is shown.
std::vector<ReportSpec> drilledIn(const QJsonArray &array, const CodeBook &codes)
{
    std::vector<ReportSpec> drilled;
    for (const QJsonValue value : array) {
        std::optional<ReportSpec> spec = specIn(value.toObject(), codes);
        if (!spec) {
            break;
        }
        drilled.push_back(std::move(*spec));
    }
    return drilled;
}

/// By card, the ticked areas that the store knows.
std::map<std::string, std::vector<std::string>> areasIn(const QJsonObject &object, const CodeBook &codes)
{
    std::map<std::string, std::vector<std::string>> areas;
    for (auto it = object.begin(); it != object.end(); ++it) {
        for (const QJsonValue value : it.value().toArray()) {
            if (const std::string area = value.toString().toStdString(); codes.knows(Dim::Area, area)) {
                areas[it.key().toStdString()].push_back(area);
            }
        }
    }
    return areas;
}

std::optional<ViewState> viewIn(const QJsonObject &object, const CodeBook &codes)
{
    const std::string page = textIn(object, "page");
    if (!isPage(page, codes)) {
        return std::nullopt;
    }
    // A chart that does not fit its card is not drawn, so whatever stands here does no harm.
    std::map<std::string, std::string> charts;
    const QJsonObject chosen = object.value(QLatin1String("charts")).toObject();
    for (auto it = chosen.begin(); it != chosen.end(); ++it) {
        charts[it.key().toStdString()] = it.value().toString().toStdString();
    }
    const std::string order = textIn(object, "order");
    return ViewState{page,
                     filtersIn(object.value(QLatin1String("filters")).toObject(), codes),
                     choiceIn(object),
                     drilledIn(object.value(QLatin1String("drilled")).toArray(), codes),
                     charts,
                     order == "pinyin" || order == "own" ? order : std::string(),
                     specIn(object.value(QLatin1String("built")).toObject(), codes),
                     areasIn(object.value(QLatin1String("areas")).toObject(), codes)};
}

} // namespace

QByteArray stateToJson(const WindowState &state)
{
    QJsonObject object{{QStringLiteral("version"), version}, {QStringLiteral("view"), toJson(state)}};
    if (state.pinned) {
        object[QStringLiteral("pinned")] = toJson(*state.pinned);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<WindowState> stateFromJson(const QByteArray &json, const CodeBook &codes)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(QLatin1String("version")).toInt() != version) {
        return std::nullopt;
    }
    std::optional<ViewState> view = viewIn(object.value(QLatin1String("view")).toObject(), codes);
    if (!view) {
        return std::nullopt;
    }
    WindowState state(*std::move(view));
    state.pinned = viewIn(object.value(QLatin1String("pinned")).toObject(), codes);
    return state;
}

WindowState firstState(const QByteArray &json, const CodeBook &codes)
{
    WindowState first;
    first.page = pageCodes().front();
    return stateFromJson(json, codes).value_or(first);
}

} // namespace rd
