// What the status bar says: of the page, its filters, what is chosen, the store, and what was just done.
#include "ui/window/mainwindow.h"

#include "core/chart/chartparts.h"
#include "core/words/phrase.h"
#include "ui/pages/pagestack.h"
#include "ui/pages/pageview.h"
#include "ui/provenance/provenancepanel.h"
#include "ui/provenance/provenancetext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterbar.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>

#include <algorithm>

namespace rd {
namespace {

QString filled(const QString &pattern, const QString &text) { return qtext(phrase(pattern.toStdString(), text.toStdString())); }

} // namespace

/// A card that works its values out (growth, share, rank) shows no figures that could be added.
bool MainWindow::isDerived(const Choice &choice) const
{
    for (const ReportSpec &spec : m_pages->askedReports()) {
        if (spec.id == choice.card) {
            return std::ranges::any_of(spec.measures, [](const Measure &measure) {
                return measure.operation != Operation::None && measure.operation != Operation::Count;
            });
        }
    }
    return false;
}

void MainWindow::showStatus()
{
    if (!m_desk.codes) {
        return;
    }
    const Language language = m_look.language;
    const PageView *view = m_pages->currentView();
    const bool waiting = !view || view->isWaiting();
    for (const char *out : {"action.print", "action.save.page"}) {
        (*m_actions)[out]->setEnabled(!waiting); // never half a page on paper
    }
    const QString period = waiting ? QString() : view->periodWords(language);
    QStringList parts;
    parts << (waiting ? saidWord("statusbar.loading", language)
                      : filled(saidWord("statusbar.rows", language), QString::number(view->rowCount())))
          << (period.isEmpty() ? QString() : filled(saidWord("statusbar.period", language), period)) << filterWords()
          << m_panel->totalWords();
    parts.removeAll(QString());
    showChosen();
    m_status->setText(parts.join(QStringLiteral("   ")));
    m_store->setText(filled(saidWord("statusbar.store", language), qtext(m_storeName)));
}

QString MainWindow::filterWords() const
{
    if (m_desk.codes && m_pages->state().isBuilding()) {
        return {}; // the form says it
    }
    const QString filters = m_pages->filterBar()->inWords();
    const bool narrows = m_desk.codes && !m_pages->state().choice.empty(); // a choice narrows the other cards as a filter does
    return !filters.isEmpty() ? filled(saidWord("statusbar.filters", m_look.language), filters)
           : narrows          ? QString()
                              : saidWord("filter.none", m_look.language);
}

// In the status bar: above the page it would move the marks away below the hand that has just clicked.
void MainWindow::showChosen()
{
    constexpr int widest = 320;
    const Language language = m_look.language;
    const QString chosen = shortName(m_pages->state().choice, codes(), language);
    const QString words = filled(saidWord("filter.chosen", language), chosen);
    m_chosen->setText(m_chosen->fontMetrics().elidedText(words, Qt::ElideMiddle, widest).replace(u'&', QStringLiteral("&&"))
                      + QStringLiteral("  ×"));
    m_chosen->setToolTip(words.toHtmlEscaped());
    m_chosen->setAccessibleName(saidWord("action.clear.selection", language) + QStringLiteral(": ") + chosen);
    m_chosen->setVisible(!chosen.isEmpty());
}

void MainWindow::say(const QString &text)
{
    constexpr int shownMs = 6000, around = 48;
    const int room = statusBar()->width() - m_store->width() - (m_chosen->isVisible() ? m_chosen->width() : 0) - around;
    statusBar()->setToolTip(text.toHtmlEscaped());
    statusBar()->showMessage(statusBar()->fontMetrics().elidedText(text, Qt::ElideMiddle, room), shownMs);
}

QString MainWindow::statusText() const { return m_status->text() + u' ' + m_store->text(); }

} // namespace rd
