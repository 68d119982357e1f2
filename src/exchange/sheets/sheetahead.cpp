#include "exchange/sheets/sheetahead.h"

#include <utility>

namespace rd {
namespace {

constexpr std::size_t rowsInBatch = 256, batchesAhead = 8, bytesInBatch = 1'000'000;

/// Memory that the row holds, filled or not.
std::size_t bytesOf(const SheetRow &row)
{
    std::size_t bytes = row.cells.capacity() * sizeof(std::string);
    for (const std::string &cell : row.cells) {
        bytes += cell.capacity();
    }
    return bytes;
}

} // namespace

SheetAhead::SheetAhead(SheetSource &sheet, std::vector<SheetMerge> merges)
    : m_sheet(sheet), m_merges(std::move(merges)), m_empty(batchesAhead)
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void SheetAhead::run(const std::stop_token &stop)
{
    bool goesOn = true;
    while (goesOn) {
        Batch batch;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return !m_empty.empty(); })) {
                return;
            }
            batch = std::move(m_empty.front());
            m_empty.pop_front();
        }
        fill(batch);
        goesOn = batch.goesOn.ok() && *batch.goesOn;
        {
            const std::lock_guard lock(m_mutex);
            m_full.push_back(std::move(batch));
        }
        m_changed.notify_all();
    }
}

void SheetAhead::fill(Batch &batch)
{
    if (batch.bytes > bytesInBatch) {
        batch.rows.clear(); // a few large rows must not swell all of them
    }
    batch.rows.resize(rowsInBatch);
    batch.goesOn = true;
    batch.bytes = 0;
    for (batch.filled = 0; batch.filled < rowsInBatch && batch.bytes <= bytesInBatch; ++batch.filled) {
        SheetRow &row = batch.rows[batch.filled];
        batch.goesOn = m_sheet.read(row);
        if (!batch.goesOn || !*batch.goesOn) {
            return;
        }
        batch.bytes += bytesOf(row);
    }
}

void SheetAhead::nextBatch()
{
    {
        std::unique_lock lock(m_mutex);
        m_empty.push_back(std::move(m_batch));
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_full.empty(); });
        m_batch = std::move(m_full.front());
        m_full.pop_front();
    }
    m_at = 0;
}

Result<bool> SheetAhead::read(SheetRow &row)
{
    while (m_at == m_batch.filled) {
        if (!m_batch.goesOn || !*m_batch.goesOn) {
            return m_batch.goesOn;
        }
        nextBatch();
    }
    std::swap(row, m_batch.rows[m_at++]); // its strings are filled again
    return true;
}

} // namespace rd
