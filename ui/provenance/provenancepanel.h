#pragma once

#include "app/evidence.h"
#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <QFutureWatcher>
#include <QScrollArea>

#include <functional>
#include <map>
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

    /// `store`: its address, under which the user's own texts of documents are remembered.
    void setDesk(Desk desk, std::string store = {});
    void setLook(const Look &look);
    /// `derived`: what is chosen was worked out from the figures behind it.
    /// `asKnown`: the day whose knowledge is shown, as a ReportSpec has it.
    void setChoice(const Choice &choice, bool derived, const std::string &asKnown = {});
    /// The one figure or bulk value that is shown in full; null where there is none.
    [[nodiscard]] const Observation *shownValue() const;
    /// Puts what is chosen onto the clipboard as a sentence with its sources.
    void copySentence();
    /// The total of what is chosen, or why there is none, in a few words; empty where one thing is chosen.
    [[nodiscard]] QString totalWords() const;
    /// What stands in the panel, a line each; for tests and for the clipboard.
    [[nodiscard]] QString plainText() const;

Q_SIGNALS:
    /// A figure of the list was chosen.
    void figureChosen(const rd::Choice &choice);
    void filled();
    void storeChanged(std::int64_t change, const QString &what);
    void correctWanted(const rd::Observation &value);
    void actualWanted(const rd::Observation &target);
    void takeOutWanted(const rd::Observation &value);
    void correctEventWanted(const std::string &event);
    void checkWanted(const rd::Observation &value);
    void failed(const rd::Error &error);
    void done(const QString &text); ///< what was done, for the status bar
    /// Esc: back to the page.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    static constexpr std::size_t mostEntries = 40; ///< beyond that a list says how many it leaves out

    void ask();
    void refill();
    void write(); ///< while it is hidden nobody reads it: then it waits until it is shown
    void writeEvents(ProvenanceSheet &sheet);
    void addEvents(ProvenanceSheet &sheet, const std::vector<const Event *> &events);
    void writeDefinition(ProvenanceSheet &sheet);
    void writeFacts(ProvenanceSheet &sheet);
    void writeFigure(ProvenanceSheet &sheet);
    void writeSeveral(ProvenanceSheet &sheet);
    bool writeTotal(ProvenanceSheet &sheet);
    void writeSources(ProvenanceSheet &sheet);
    void writeButtons(ProvenanceSheet &sheet);
    void prefer(const Observation &value);
    void dropPreference();
    void change(std::function<Result<std::int64_t>(Store &)> edit, const QString &what);
    void writeCheck(ProvenanceSheet &sheet);
    void writeEditing(ProvenanceSheet &sheet);
    void attachText(const Observation &value);
    void openPassage(const Observation &value);
    [[nodiscard]] Choice choiceOf(const Observation &value) const;
    void addEntries(ProvenanceSheet &sheet, std::size_t from); ///< the values from that one on, as many as can be read
    void addEntry(ProvenanceSheet &sheet, const Observation &value);

    Desk m_desk;
    Look m_look;
    Choice m_choice;
    EvidenceQuestion m_question;
    std::unique_ptr<QFutureWatcher<Result<Evidence>>> m_watcher;
    std::shared_ptr<const Evidence> m_evidence;
    std::string m_store;
    bool m_isStale = true;
};

} // namespace rd
