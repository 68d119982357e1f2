#include "app/preferences.h"

#include "app/packages.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

bool isAbout(const Preference &preference, const SeriesKey &key, const std::optional<Period> &period)
{
    return preference.area == key.area && preference.indicator == key.indicator && preference.industry == key.industry
           && preference.subject == key.subject && preference.kind == key.kind && preference.period == period;
}

TableRow rowOf(const Preference &preference, bool removed)
{
    const TableDef *table = packageTable("preference");
    TableRow row{table, Row(table->columns.size()), {}};
    const auto set = [&](std::string_view column, Value value) {
        row.row[static_cast<std::size_t>(table->columnIndex(column))] = std::move(value);
    };
    set("code", preference.code);
    set("area", preference.area);
    set("indicator", preference.indicator);
    set("industry", preference.industry);
    set("subject", preference.subject);
    set("kind", std::string(name(preference.kind)));
    set("period_start", preference.period ? preference.period->storedStart() : std::string());
    set("period_length", preference.period ? preference.period->storedLength() : std::string());
    set("source", preference.source);
    set("reason_zh", preference.reason.in(Language::Zh));
    set("reason_en", preference.reason.in(Language::En));
    set("removed", std::int64_t{removed ? 1 : 0});
    return row;
}

// One code for one key: a later wish is a new version of it, so that two never contradict each other.
std::string preferenceCode(const CodeBook &codes, const PreferenceWish &wish)
{
    const SeriesKey &key = wish.value.series;
    const std::optional<Period> period = wish.everyPeriod ? std::nullopt : wish.value.period;
    const auto earlier =
        std::ranges::find_if(codes.preferences, [&](const Preference &other) { return isAbout(other, key, period); });
    return earlier != codes.preferences.end() ? earlier->code
                                              : fmt::format("PREF-{}-{}-{}-{}-{}-{}", key.area, key.indicator, key.industry,
                                                            key.subject, name(key.kind), period ? period->sdmx() : "all");
}

} // namespace

Result<std::int64_t> preferSource(Store &store, const PreferenceWish &wish)
{
    const SeriesKey &key = wish.value.series;
    const Preference preference{preferenceCode(store.codes(), wish),
                                key.area,
                                key.indicator,
                                key.industry,
                                key.subject,
                                key.source,
                                key.kind,
                                wish.everyPeriod ? std::nullopt : wish.value.period,
                                {wish.reason, wish.reason}};
    return store.record(changeByUser(fmt::format("prefer {}: {}", key.source, wish.reason)), {rowOf(preference, false)});
}

Result<std::int64_t> dropPreference(Store &store, const Preference &preference)
{
    const ChangeInfo info = changeByUser(fmt::format("take back: prefer {}", preference.source));
    const auto edit = store.editOf("preference", preference.code);
    if (!edit) {
        return edit.error();
    }
    return *edit != 0 ? store.undo(*edit, info) : store.record(info, {rowOf(preference, true)});
}

} // namespace rd
