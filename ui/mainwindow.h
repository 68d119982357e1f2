#pragma once

#include "app/workspace.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/look.h"

#include <QMainWindow>
#include <QTranslator>

#include <memory>

class QLabel;

namespace rd {

struct FindEntry;
class MessageBar;
class Navigation;
class PageStack;
class ProvenancePanel;
class QuickFindBox;
class ReportRunner;
class WindowActions;

/// Puts the parts of the window together: navigation left, page in the middle, provenance right, status bar below.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Look look, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows another store; on an error the window says so and goes on with the one that it has.
    bool openStore(const WorkspaceOptions &options);
    void setLook(const Look &look);

    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] PageStack *pages() const { return m_pages; }
    [[nodiscard]] ProvenancePanel *panel() const { return m_panel; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    [[nodiscard]] QuickFindBox *quickFind() const { return m_quickFind; }
    [[nodiscard]] WindowActions &actions() const { return *m_actions; }
    [[nodiscard]] const std::string &storeAddress() const;
    [[nodiscard]] Desk desk() const;                                             ///< of the store that is shown
    [[nodiscard]] const CodeBook &codes() const { return m_workspace->codes(); } ///< with a store only
    [[nodiscard]] QString statusText() const;

Q_SIGNALS:
    /// The show is wanted: from its beginning, or from what is looked at.
    void presentRequested(bool fromHere);
    /// The show of a certain deck is wanted, from its beginning.
    void deckWanted(const std::string &deck);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectActions();
    void connectParts();
    void askForYears();
    void refresh();
    void foldPanel();
    void chooseFile();
    void exportReport();
    void copyCard();
    void goTo(const FindEntry &entry);

    Look m_look;
    std::shared_ptr<Workspace> m_workspace;
    std::unique_ptr<ReportRunner> m_runner;
    WindowActions *m_actions;
    Navigation *m_navigation;
    PageStack *m_pages;
    ProvenancePanel *m_panel;
    MessageBar *m_messages;
    QuickFindBox *m_quickFind;
    QLabel *m_status, *m_store;
    QTranslator m_qtTexts;
    bool m_panelOnWide = true, m_panelOnNarrow = false;
};

} // namespace rd
