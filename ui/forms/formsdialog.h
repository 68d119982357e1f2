#pragma once

#include "app/forms/formstore.h"
#include "ui/widgets/look.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace rd {

class BindingPanel;
class EditSession;
class FormGrid;

/// A form as the dialog shows it.
struct FormShown {
    StoredForm form;
    FormFile file;
    std::vector<FormCell> cells;
    std::vector<FormBinding> bindings;
    FormFilling filling; ///< empty where no period is chosen
};

/// The offices' forms: which there are, what each of their cells shows and gets for a period, and filling them. Reads the store in
/// threads of its own; what is changed goes through the window's session.
class FormsDialog final : public QDialog {
    Q_OBJECT
public:
    FormsDialog(std::string storeAddress, Desk desk, EditSession *session, const Look &look, QWidget *parent = nullptr);
    ~FormsDialog() override;

    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] FormGrid *grid() const { return m_grid; }
    [[nodiscard]] BindingPanel *panel() const { return m_panel; }
    [[nodiscard]] QTableWidget *lines() const { return m_lines; }
    [[nodiscard]] QLineEdit *period() const { return m_period; }
    [[nodiscard]] QString message() const;
    void setDesk(const Desk &desk); ///< after a change: everything is read anew
    void addForm(const std::string &path, const QString &name);
    void fillInto(const std::string &path);

Q_SIGNALS:
    void shown();  ///< the chosen form, or the list where it is empty
    void filled(); ///< a file was written, or could not be

private:
    void build();
    void buildBars();
    void connectParts();
    void readList();
    void showList(const std::vector<StoredForm> &forms);
    void readForm();
    void showForm();
    void showSheet();
    void showLines();
    [[nodiscard]] std::vector<FormLine> boundLines() const;
    void showChosen();
    void askForBases(const FormBinding &binding);
    void askForForm();
    void askForFile();
    void removeForm();
    void takePeriod();
    void takeBinding(const std::optional<FormBinding> &binding);
    void change(StoredForm form, const QString &what);
    void run(std::function<Result<std::int64_t>(Store &)> edit, const QString &what);
    void say(const QString &text);
    [[nodiscard]] bool isAt(const FormBinding &binding, const std::string &sheet, CellPlace place) const;
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }

    std::string m_address, m_chosen;
    std::string m_added; ///< the name of a form that is on its way into the list
    Desk m_desk;
    EditSession *m_session;
    Look m_look;
    std::vector<StoredForm> m_forms;
    std::shared_ptr<FormShown> m_shown;
    QString m_periodShown;
    int m_asked = 0; ///< the number of the latest question about a form
    std::shared_ptr<Table> m_figures;
    QListWidget *m_list;
    FormGrid *m_grid;
    BindingPanel *m_panel;
    QTableWidget *m_lines;
    QComboBox *m_sheet;
    QLineEdit *m_period;
    QCheckBox *m_release;
    QLabel *m_message;
    QPushButton *m_add = nullptr, *m_remove = nullptr, *m_fill = nullptr;
};

} // namespace rd
