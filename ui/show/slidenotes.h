#pragma once

#include "core/words/words.h"

#include <QPlainTextEdit>

#include <optional>

namespace rd {

class RunningShow;

/// The notes of the slide that is shown; a double click or the menu lets them be written in (ShowOverlay::Notes).
class SlideNotes final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SlideNotes(RunningShow &show);

    void take();       ///< shows the show's state
    void turn(int by); ///< half as far as can be seen, down where positive

Q_SIGNALS:
    /// Writing is over, and the notes in this language are others.
    void edited(std::size_t slide, const QString &notes, rd::Language language);

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void dress();
    void write(std::size_t slide);
    void endWriting();
    [[nodiscard]] QString notesOf(std::size_t slide) const;

    RunningShow &m_show;
    std::optional<std::size_t> m_written; ///< the slide whose notes are being written
};

} // namespace rd
