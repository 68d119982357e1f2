#include "ui/show/slidenotes.h"

#include "ui/show/runningshow.h"

#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace rd {

SlideNotes::SlideNotes(RunningShow &show) : m_show(show)
{
    setReadOnly(true);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::NoContextMenu);
    setTabChangesFocus(true);
    connect(&show, &RunningShow::lookChanged, this, &SlideNotes::dress);
    dress();
}

void SlideNotes::dress()
{
    const Language language = m_show.look().language;
    setAccessibleName(saidWord("show.notes", language));
    if (!m_show.deck().code.empty()) { // else there is no slide in the store to write them to
        setToolTip(saidWord("show.notes.hint", language));
    }
}

QString SlideNotes::notesOf(std::size_t slide) const
{
    return slide < m_show.deck().slides.size() ? said(m_show.deck().slides[slide].notes, m_show.look().language) : QString();
}

void SlideNotes::take()
{
    const ShowState &now = m_show.state();
    QFont font = m_show.look().page().font(Type::Heading);
    font.setPixelSize(std::max(18, window()->height() / 42) + 2 * now.notes);
    setFont(font);
    const bool isOpen = now.overlay == ShowOverlay::Notes && !now.ended;
    if (isOpen && !m_written) {
        write(now.slide);
    } else if (!isOpen && m_written) {
        endWriting();
    }
    if (m_written) {
        return;
    }
    const QString notes = notesOf(now.slide);
    const QString text = notes.isEmpty() ? saidWord("show.nonotes", m_show.look().language) : notes;
    if (toPlainText() != text) {
        setPlainText(text);
    }
}

void SlideNotes::turn(int by)
{
    QScrollBar *bar = verticalScrollBar(); // counts lines
    bar->setValue(bar->value() + by * std::max(1, bar->pageStep() / 2));
}

void SlideNotes::write(std::size_t slide)
{
    m_written = slide;
    setPlainText(notesOf(slide));
    setFrameShape(QFrame::Box);
    setReadOnly(false);
    setFocusPolicy(Qt::StrongFocus);
    moveCursor(QTextCursor::End);
}

void SlideNotes::endWriting()
{
    const std::size_t slide = *std::exchange(m_written, std::nullopt);
    const QString text = toPlainText().trimmed();
    setFrameShape(QFrame::NoFrame);
    setReadOnly(true);
    setFocusPolicy(Qt::NoFocus);
    if (text != notesOf(slide)) {
        Q_EMIT edited(slide, text, m_show.look().language);
    }
}

void SlideNotes::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_written ? QPlainTextEdit::mouseDoubleClickEvent(event) : m_show.act(ShowAct::Notes);
}

} // namespace rd
