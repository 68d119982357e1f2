#pragma once

#include "core/sheet.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rd {

/// Reads a sheet in a thread of its own, a few thousand rows or some megabytes ahead of whoever asks for them. Rows and errors come as the sheet
/// itself gives them. Nobody else may read the sheet while this lives; what it found out (merges, encoding) may be asked once
/// its last row was given.
class SheetAhead final : public SheetSource {
public:
    /// `sheet` outlives this; `merges` are those of its rows that are known beforehand.
    explicit SheetAhead(SheetSource &sheet, std::vector<SheetMerge> merges = {});

    Result<bool> read(SheetRow &row) override;
    [[nodiscard]] std::string place(std::int64_t line, int column) const override { return m_sheet.place(line, column); }
    [[nodiscard]] std::vector<SheetMerge> merges() const override { return m_merges; }

private:
    struct Batch {
        std::vector<SheetRow> rows; ///< kept for their memory, also where fewer are filled
        std::size_t filled = 0, bytes = 0;
        Result<bool> goesOn = true; ///< false or an error: what comes behind its rows
    };
    void run(const std::stop_token &stop);
    void fill(Batch &batch);
    void nextBatch();

    SheetSource &m_sheet;
    std::vector<SheetMerge> m_merges;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Batch> m_full, m_empty; ///< under the mutex
    Batch m_batch;                     ///< the one that is given away, up to m_at
    std::size_t m_at = 0;
    std::jthread m_thread; ///< last: it ends before what it uses
};

} // namespace rd
