#pragma once

#include "app/evidence.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/look.h"

#include <QFutureWatcher>
#include <QScrollArea>

#include <memory>

namespace rd {

class ProvenanceSheet;

/// "Where does this come from, and how sure is it?" Follows the window's selection: one figure in full; of several what they
/// add up to, or why they do not, and a list to choose from.
class ProvenancePanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit ProvenancePanel(QWidget *parent = nullptr);
    ~ProvenancePanel() override;

    void setDesk(Desk desk);
    void setLook(const Look &look);
    /// `derived`: what is chosen was worked out from the figures behind it.
    void setChoice(const Choice &choice, bool derived);
    /// The total of what is chosen, or why there is none, in a few words; empty where one thing is chosen.
    [[nodiscard]] QString totalWords() const;
    /// What stands in the panel, a line each; for tests and for the clipboard.
    [[nodiscard]] QString plainText() const;

Q_SIGNALS:
    /// A figure of the list was chosen.
    void figureChosen(const rd::Choice &choice);
    void filled();
    /// Esc: back to the page.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void refill();
    void writeEvents(ProvenanceSheet &sheet);
    void writeFigure(ProvenanceSheet &sheet);
    void writeSeveral(ProvenanceSheet &sheet);
    bool writeTotal(ProvenanceSheet &sheet);
    void addEntry(ProvenanceSheet &sheet, const Observation &value);

    Desk m_desk;
    Look m_look;
    Choice m_choice;
    EvidenceQuestion m_question;
    std::unique_ptr<QFutureWatcher<Result<Evidence>>> m_watcher;
    std::shared_ptr<const Evidence> m_evidence;
};

} // namespace rd
