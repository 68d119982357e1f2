#include "app/tables/tableimport.h"

#include "app/tables/mappingfile.h"
#include "app/tables/tableintake.h"
#include "exchange/package/packagedescriptor.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace rd {
namespace {

ChangeInfo changeFor(const TableImport &table)
{
    const std::string file = QFileInfo(QString::fromStdString(table.path)).fileName().toStdString();
    const std::string what = table.pasted.isEmpty() ? "import " + file : "paste";
    ChangeInfo info = changeByUser(table.accepted.empty() ? what : what + "; " + table.accepted);
    info.kind = "table";
    return info;
}

} // namespace

bool isPackage(const std::string &path)
{
    const QFileInfo info(QString::fromStdString(path));
    if (!info.isDir() && info.fileName() != QStringLiteral("datapackage.json")) {
        return false;
    }
    const auto foreign = readForeignPackage(path);
    return foreign && foreign->empty();
}

Result<TablePreview> previewTable(Store &store, const TableImport &table, const Progress &progress)
{
    TableIntake intake(store, table, progress);
    if (auto done = intake.read(); !done) {
        return done.error();
    }
    if (intake.preview().isSound()) {
        auto tried = intake.load(changeFor(table), true, [](bool) { return Result<void>(); });
        if (!tried) {
            return tried.error();
        }
        intake.preview().loaded = std::move(*tried);
        intake.takeDoubts(true);
    }
    return std::move(intake.preview());
}

Result<TableTaken> importTable(Store &store, const TableImport &table, const Progress &progress)
{
    TableIntake intake(store, table, progress);
    if (auto done = intake.read(); !done) {
        return done.error();
    }
    // Doubts are looked for beside the storing: where some are found, it stops there and then.
    const auto refused = [&](bool isEnd) -> Result<void> {
        intake.takeDoubts(isEnd);
        const auto error = refusalOf(intake.preview(), table);
        return error ? Result<void>(*error) : Result<void>();
    };
    if (const auto fine = refused(false); !fine) {
        return fine.error();
    }
    auto loaded = intake.load(changeFor(table), false, refused);
    if (!loaded && loaded.error().code != ErrorCode::Cancelled) {
        if (const auto fine = refused(true); !fine) {
            return fine.error(); // what the table says is told before what the store says of it
        }
    }
    if (loaded && table.mapping) {
        (void)keepMapping(*table.mapping); // the table is in; where its mapping cannot be kept, it is asked for again
    }
    if (!loaded) {
        return loaded.error();
    }
    TableTaken taken{*std::move(loaded), intake.preview().notes};
    std::ranges::move(leftInFile(intake.preview()), std::back_inserter(taken.further));
    if (auto wanted = namesWanted(intake.preview())) {
        taken.further.push_back(*std::move(wanted));
    }
    return taken;
}

} // namespace rd
