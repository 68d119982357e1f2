#include "store/dumper.h"

#include "store/rows/blockstore.h"
#include "store/rows/rowreader.h"
#include "store/rows/tablestore.h"
#include "store/sql/sentences.h"

namespace rd {
namespace {

Result<void> dumpChanges(Sql &sql, const TableDef &table, RowSink &sink)
{
    const auto log = ChangeLog::read(sql, {});
    if (!log) {
        return log.error();
    }
    for (const Change &change : log->all()) {
        if (auto put = sink.put(table, rowOf(change)); !put) {
            return put;
        }
    }
    return {};
}

Result<void> dumpVersions(Sql &sql, const TableDef &table, RowSink &sink)
{
    Result<void> put;
    auto read = eachVersion(sql, table, [&](Row &&row) {
        put = sink.put(table, row);
        return put.ok();
    });
    return put ? read : put;
}

Result<void> dumpBulk(Sql &sql, const TableDef &table, RowSink &sink)
{
    Result<void> put;
    auto read = eachBulkSeries(sql, {}, [&](BulkSeries &&series) {
        Row row;
        for (std::string &text : textsOf(series.key)) {
            row.emplace_back(std::move(text));
        }
        row.resize(table.columns.size());
        for (const BulkValue &value : series.values) {
            row[8] = value.period.storedStart();
            row[9] = value.period.storedLength();
            row[10] = value.value ? Value(*value.value) : Value();
            row[11] = std::string(1, value.status);
            row[12] = value.change;
            put = sink.put(table, row);
            if (!put) {
                return false;
            }
        }
        return true;
    });
    return put ? read : put;
}

class Summing final : public RowSink {
public:
    Result<void> put(const TableDef &table, const Row &row) override
    {
        total.add(digestOf(table, row));
        return {};
    }
    Digest total;
};

} // namespace

Result<void> dumpStore(Sql &sql, RowSink &sink)
{
    for (const TableDef &table : packageTables()) {
        auto *dump = table.name == "change" ? dumpChanges : table.name == "observation" ? dumpBulk : dumpVersions;
        if (auto done = dump(sql, table, sink); !done) {
            return done;
        }
    }
    return {};
}

Result<Digest> digestOfContent(Sql &sql)
{
    Summing sink;
    if (auto done = dumpStore(sql, sink); !done) {
        return done.error();
    }
    return sink.total;
}

} // namespace rd
