#include "ui/forms/formsdialog.h"

#include "app/forms/formcomputation.h"
#include "app/forms/formwords.h"
#include "app/releases/formrelease.h"
#include "ui/editing/editsession.h"
#include "ui/editing/wording.h"
#include "ui/forms/bindingpanel.h"
#include "ui/forms/formgrid.h"
#include "ui/forms/valuepicker.h"
#include "ui/widgets/periodbutton.h"
#include "ui/widgets/storework.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace rd {
namespace {

/// All that the dialog shows of a form; in the thread that asks.
Result<FormShown> formShown(Store &store, const StoredForm &form, const std::optional<Period> &period)
{
    auto file = fileOf(store, form);
    auto cells = file ? file->cells() : Result<std::vector<FormCell>>(file.error());
    auto bindings = cells ? formBindings(form.bindings, "form " + form.code, store.codes())
                          : Result<std::vector<FormBinding>>(cells.error());
    auto filling = !bindings ? Result<FormFilling>(bindings.error())
                   : period  ? fillForm(store, *file, *bindings, *period)
                             : Result<FormFilling>(FormFilling());
    return filling ? Result<FormShown>({form, *std::move(file), *std::move(cells), *std::move(bindings), *std::move(filling)})
                   : Result<FormShown>(filling.error());
}

/// Fills, writes and, where that is wished, notes it in the release log. What is said of it.
Result<Text> writtenForm(Store &store, const FormShown &shown, const Period &period, const std::string &output,
                         const std::optional<std::string> &logAddress, Language language)
{
    const auto filling = fillForm(store, shown.file, shown.bindings, period);
    const auto written = filling ? writeFilled(shown.file, *filling, output) : Result<void>(filling.error());
    if (!written) {
        return written.error();
    }
    Text said = sentenceOf(*filling, shown.file);
    if (logAddress) {
        const auto log = Store::open(*logAddress, Store::Access::Write);
        const auto noted =
            log ? logFilledForm(**log, shown.form, period, *filling, language, output) : Result<std::int64_t>(log.error());
        if (!noted) {
            return noted.error();
        }
        said.zh += word("release.logged").zh;
        said.en += word("release.logged").en;
    }
    return said;
}

} // namespace

FormsDialog::FormsDialog(std::string storeAddress, Desk desk, EditSession *session, const Look &look, QWidget *parent)
    : QDialog(parent), m_address(std::move(storeAddress)), m_desk(std::move(desk)), m_session(session), m_look(look),
      m_list(new QListWidget), m_grid(new FormGrid), m_panel(new BindingPanel), m_lines(new QTableWidget),
      m_sheet(new QComboBox), m_period(new QLineEdit), m_release(new QCheckBox), m_message(new QLabel)
{
    setObjectName(QStringLiteral("forms"));
    setWindowTitle(said("form.title"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectParts();
    m_panel->setCodes(m_desk.codes, nullptr);
    showChosen();
    readList();
}

FormsDialog::~FormsDialog() = default;

QString FormsDialog::message() const { return m_message->text(); }

void FormsDialog::say(const QString &text) { m_message->setText(text); }

void FormsDialog::setDesk(const Desk &desk)
{
    m_desk = desk;
    m_panel->setCodes(m_desk.codes, m_figures.get());
    readList();
}

void FormsDialog::connectParts()
{
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && m_forms[std::size_t(row)].code != m_chosen) {
            m_chosen = m_forms[std::size_t(row)].code;
            const auto &period = m_forms[std::size_t(row)].period;
            m_period->setText(period ? qtext(period->sdmx()) : QString());
            readForm();
        }
    });
    connect(m_period, &QLineEdit::editingFinished, this, [this] {
        if (m_period->text() != m_periodShown) {
            takePeriod();
        }
    });
    connect(m_sheet, &QComboBox::activated, this, &FormsDialog::showSheet);
    connect(m_grid, &QTableWidget::currentCellChanged, this, &FormsDialog::showChosen);
    connect(m_grid, &QTableWidget::cellActivated, this, [this] { m_panel->picker()->field()->setFocus(Qt::TabFocusReason); });
    connect(m_lines, &QTableWidget::currentCellChanged, this, [this](int row) {
        const bool isHere = row >= 0 && m_shown && std::size_t(row) < m_shown->bindings.size() && m_lines->hasFocus();
        if (isHere) {
            m_grid->choose(m_shown->bindings[std::size_t(row)].cell);
        }
    });
    connect(m_panel, &BindingPanel::bound, this, [this](const FormBinding &binding) { takeBinding(binding); });
    connect(m_panel, &BindingPanel::basesAsked, this, &FormsDialog::askForBases);
    connect(m_panel, &BindingPanel::unbound, this, [this] { takeBinding(std::nullopt); });
    connect(m_add, &QPushButton::clicked, this, &FormsDialog::askForForm);
    connect(m_remove, &QPushButton::clicked, this, &FormsDialog::removeForm);
    connect(m_fill, &QPushButton::clicked, this, &FormsDialog::askForFile);
    auto *watcher = new QFutureWatcher<Result<Table>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0 && watcher->result()) {
            m_figures = std::make_shared<Table>(*watcher->result());
            m_panel->setCodes(m_desk.codes, m_figures.get());
        }
    });
    watcher->setFuture(m_desk.runner->run(figureQuestion()));
}

void FormsDialog::readList()
{
    auto found = std::make_shared<Result<std::vector<StoredForm>>>(std::vector<StoredForm>());
    workInStore(
        this, m_address, [found](Store &store) { *found = formsOf(store); },
        [this, found](const std::optional<Error> &fault) {
            if (fault || !*found) {
                return say(rd::said(fault ? fault->sentence : found->error().sentence, m_look.language));
            }
            showList(**found);
        });
}

void FormsDialog::showList(const std::vector<StoredForm> &forms)
{
    m_forms = forms;
    const QSignalBlocker blocked(m_list);
    m_list->clear();
    for (const StoredForm &form : m_forms) {
        m_list->addItem(rd::said(form.name, m_look.language));
    }
    const auto added =
        std::ranges::find(m_forms, std::exchange(m_added, {}), [](const StoredForm &form) { return form.name.zh; });
    const auto chosen = added != m_forms.end() ? added : std::ranges::find(m_forms, m_chosen, &StoredForm::code);
    const int row = chosen != m_forms.end() ? int(chosen - m_forms.begin()) : m_forms.empty() ? -1 : 0;
    m_list->setCurrentRow(row);
    m_remove->setEnabled(row >= 0);
    if (row < 0) {
        m_chosen.clear();
        m_shown.reset();
        say(said("form.none"));
        return showForm();
    }
    if (m_chosen != m_forms[std::size_t(row)].code) {
        m_chosen = m_forms[std::size_t(row)].code;
        const auto &period = m_forms[std::size_t(row)].period;
        m_period->setText(period ? qtext(period->sdmx()) : QString());
    }
    readForm();
}

void FormsDialog::readForm()
{
    const auto form = std::ranges::find(m_forms, m_chosen, &StoredForm::code);
    const QString text = m_period->text().trimmed();
    const auto period = Period::parse(text.toStdString());
    if (form == m_forms.end()) {
        return;
    }
    say(text.isEmpty() || period ? QString() : filledWord("form.period.wrong", text, m_look.language));
    m_periodShown = m_period->text();
    auto found = std::make_shared<std::optional<Result<FormShown>>>();
    workInStore(
        this, m_address, [found, form = *form, period](Store &store) { *found = formShown(store, form, period); },
        [this, found, asked = ++m_asked](const std::optional<Error> &fault) {
            if (asked != m_asked) {
                return; // a later question's answer is on its way
            }
            if (fault || !**found) {
                say(rd::said(fault ? fault->sentence : (*found)->error().sentence, m_look.language));
                m_shown.reset();
            } else {
                m_shown = std::make_shared<FormShown>(***found);
            }
            showForm();
        });
}

/// The first period that a form is filled for is where it stands from then on; later it goes on by rolling.
void FormsDialog::takePeriod()
{
    const auto form = std::ranges::find(m_forms, m_chosen, &StoredForm::code);
    const auto period = Period::parse(m_period->text().trimmed().toStdString());
    if (form == m_forms.end() || form->period || !period) {
        return readForm();
    }
    StoredForm standing = *form;
    standing.period = period;
    change(standing, filledWord("form.stands", qtext(period->text(m_look.language)), m_look.language));
}

bool FormsDialog::isAt(const FormBinding &binding, const std::string &sheet, CellPlace place) const
{
    return binding.cell == place && (binding.sheet.empty() ? m_shown->file.firstSheet() : binding.sheet) == sheet;
}

void FormsDialog::takeBinding(const std::optional<FormBinding> &binding)
{
    const auto place = m_grid->chosen();
    if (!m_shown || !place) {
        return;
    }
    const std::string sheet = m_sheet->currentText().toStdString();
    std::vector<FormBinding> bindings = m_shown->bindings;
    const auto held = std::ranges::find_if(bindings, [&](const FormBinding &one) { return isAt(one, sheet, *place); });
    if (binding && held != bindings.end()) {
        *held = *binding;
    } else if (binding) {
        bindings.push_back(*binding);
    } else if (held != bindings.end()) {
        bindings.erase(held);
    }
    StoredForm form = m_shown->form;
    form.bindings = formBindingsJson(bindings);
    change(form, filledWord(binding ? "form.bound" : "form.unbound", qtext(cellName(*place)), m_look.language));
}

void FormsDialog::change(StoredForm form, const QString &what)
{
    run([form = std::move(form)](Store &store) { return changeForm(store, form); }, what);
}

/// What was changed comes back through setDesk(), as every change of the window does.
void FormsDialog::run(std::function<Result<std::int64_t>(Store &)> edit, const QString &what)
{
    ++m_asked; // what was asked before does not know of it
    m_session->run(std::move(edit), what, [this, self = QPointer(this)](const Result<std::int64_t> &changed) {
        if (self && (!changed || *changed == 0)) {
            readList();
        }
        if (self && !changed) {
            say(rd::said(changed.error().sentence, m_look.language));
        }
    });
}

/// Every period of the value, whichever the form stands at.
void FormsDialog::askForBases(const FormBinding &binding)
{
    FormBinding value = computedAs(binding, formComputations().front());
    value.period = FormPeriod::Any;
    auto spec = specOf(value, {}, *m_desk.codes);
    if (!spec) {
        return;
    }
    spec->fields = {"TIME_PERIOD"};
    auto *watcher = new QFutureWatcher<Result<Table>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, of = binding.key] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0 && watcher->result()) {
            m_panel->setBases(of, periodsIn(*watcher->result()));
        }
    });
    watcher->setFuture(m_desk.runner->run(*spec));
}

void FormsDialog::askForForm()
{
    const QString path = QFileDialog::getOpenFileName(this, said("form.choose"), {}, QStringLiteral("*.xlsx"));
    if (path.isEmpty()) {
        return;
    }
    bool given = false;
    const QString name = QInputDialog::getText(this, said("form.title"), said("form.name"), QLineEdit::Normal,
                                               QFileInfo(path).completeBaseName(), &given)
                             .trimmed();
    if (given && !name.isEmpty()) {
        addForm(path.toStdString(), name);
    }
}

void FormsDialog::addForm(const std::string &path, const QString &name)
{
    const auto edit = [path, name = name.toStdString()](Store &store) {
        const auto file = FormFile::open(path);
        return file ? keepForm(store, {name, name}, *file, {}) : Result<std::int64_t>(file.error());
    };
    m_added = name.toStdString();
    run(edit, filledWord("form.added", name, m_look.language));
}

void FormsDialog::removeForm()
{
    const auto form = std::ranges::find(m_forms, m_chosen, &StoredForm::code);
    if (form == m_forms.end()) {
        return;
    }
    const QString what = filledWord("form.removed", rd::said(form->name, m_look.language), m_look.language);
    run([form = *form](Store &store) { return rd::removeForm(store, form); }, what);
}

void FormsDialog::askForFile()
{
    const QString name = m_shown ? rd::said(m_shown->form.name, m_look.language) : QString();
    const QString path = QFileDialog::getSaveFileName(this, said("form.fillsave.as"),
                                                      name + QLatin1Char(' ') + m_period->text() + QStringLiteral(".xlsx"),
                                                      QStringLiteral("*.xlsx"));
    if (!path.isEmpty()) {
        fillInto(path.toStdString());
    }
}

void FormsDialog::fillInto(const std::string &path)
{
    const auto period = Period::parse(m_period->text().trimmed().toStdString());
    if (!m_shown || !period) {
        return;
    }
    auto done = std::make_shared<Result<Text>>(Text());
    const auto log = m_release->isChecked() ? std::optional(m_address) : std::nullopt;
    workInStore(
        this, m_address,
        [done, shown = m_shown, period, path, log, language = m_look.language](Store &store) {
            *done = writtenForm(store, *shown, *period, path, log, language);
        },
        [this, done, log](const std::optional<Error> &fault) {
            if (log) {
                m_desk.runner->refresh(); // it sees the change, too
            }
            say(rd::said(fault ? fault->sentence : *done ? **done : done->error().sentence, m_look.language));
            Q_EMIT filled();
        });
}

} // namespace rd
