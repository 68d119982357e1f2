#include "ui/editing/entrydialog.h"

#include "models/rowsmodel.h"
#include "ui/editing/editsession.h"
#include "ui/editing/figureform.h"
#include "ui/editing/wording.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rd {
namespace {

RowForm *formFor(const TableRow &row, const FormContext &context, const Look &look)
{
    if (row.table->name == "figure") {
        return new FigureForm(context, look);
    }
    return new RowForm(*row.table, context, look);
}

} // namespace

EntryDialog::EntryDialog(const TableRow &row, FormContext context, std::string_view title, EditSession *session,
                         const Look &look, QWidget *parent)
    : QDialog(parent), m_session(session), m_look(look), m_context(std::move(context)), m_isNew(textIn(row, "code").empty()),
      m_form(formFor(row, m_context, look)), m_why(new QLineEdit), m_message(new QLabel)
{
    setObjectName(QStringLiteral("entry"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setRow(row);
    build(filledWord(title, saidWord("table." + std::string(row.table->name), look.language), look.language));
    if (!m_isNew && m_form->field("code")) {
        m_form->field("code")->setEnabled(false); // it is what the history hangs on
    }
    // What is likely to be other, or what comes first.
    for (const char *column : {"as_published", "area", "name_zh", "text_zh"}) {
        FieldEditor *first = m_form->field(column);
        if (first && (column != std::string_view("as_published") || !textIn(row, "area").empty())) {
            first->setFocus();
            break;
        }
    }
}

void EntryDialog::build(const QString &title)
{
    setWindowTitle(title);
    auto *inside = new QWidget;
    auto *margin = new QVBoxLayout(inside);
    margin->setContentsMargins(24, 12, 24, 12);
    margin->addWidget(m_form);
    margin->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    m_why->setPlaceholderText(said("entry.why.hint"));
    m_why->setMaxLength(200);
    m_why->setObjectName(QStringLiteral("entry.why"));
    auto *why = new QLabel(said("entry.why"));
    why->setBuddy(m_why);
    m_why->setAccessibleName(why->text());
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    QPalette colors = m_message->palette();
    colors.setColor(QPalette::WindowText, m_look.page().color(Token::Warning));
    m_message->setPalette(colors);
    m_message->hide();
    auto *buttons = new QDialogButtonBox;
    m_save = buttons->addButton(said("entry.save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(said("action.cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &EntryDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &EntryDialog::reject);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 16);
    foot->setSpacing(8);
    for (QWidget *part : {static_cast<QWidget *>(m_message), static_cast<QWidget *>(why), static_cast<QWidget *>(m_why),
                          static_cast<QWidget *>(buttons)}) {
        foot->addWidget(part);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    const int room = parentWidget() ? parentWidget()->window()->height() - 48 : 720;
    resize(620, std::min(inside->sizeHint().height() + 180, room));
}

QString EntryDialog::what() const
{
    const FieldEditor *code = m_form->field("code");
    QString thing = m_isNew || !code ? QString() : qtext(code->text());
    for (const char *stem : {"name", "text", "headline"}) {
        const FieldEditor *editor = m_form->field(stem + std::string(m_look.language == Language::Zh ? "_zh" : "_en"));
        thing = thing.isEmpty() && editor ? qtext(editor->text()).left(40) : thing;
    }
    if (const FieldEditor *indicator = m_form->field("indicator"); indicator && m_form->field("area")) {
        const QString of = saidWord("join.dot", m_look.language);
        const CodeBook &codes = *m_context.codes;
        const QString fact = rd::said(codes.nameOf(Dim::Area, m_form->field("area")->text()), m_look.language) + of
                             + rd::said(codes.nameOf(Dim::Indicator, indicator->text()), m_look.language);
        thing = thing.isEmpty() ? fact : thing + u' ' + fact;
    }
    return filledWord(m_isNew ? "enter.said" : "correct.said", thing, m_look.language);
}

std::optional<std::function<Result<std::int64_t>(Store &)>> EntryDialog::edit(const std::string &why)
{
    if (auto *figure = qobject_cast<FigureForm *>(m_form)) {
        auto entry = figure->entry();
        if (!entry) {
            return std::nullopt;
        }
        return [entry = *std::move(entry), why](Store &store) { return enterFigure(store, entry, why); };
    }
    auto row = m_form->row();
    if (!row) {
        return std::nullopt;
    }
    return [row = *std::move(row), why](Store &store) { return enterRows(store, {row}, why); };
}

void EntryDialog::accept()
{
    const QString reason = m_why->text().normalized(QString::NormalizationForm_C).trimmed();
    const QString what = this->what();
    auto wanted = edit((reason.isEmpty() ? what : what + saidWord("join.clause", m_look.language) + reason).toStdString());
    if (!wanted) {
        return;
    }
    m_message->hide();
    const QPointer<EntryDialog> self(this);
    if (!m_session->hasPerson()) {
        return;
    }
    m_save->setEnabled(false);
    m_session->run(*std::move(wanted), what, [self](const Result<std::int64_t> &change) {
        if (self) {
            self->takeOutcome(change);
        }
    });
}

void EntryDialog::takeOutcome(const Result<std::int64_t> &change)
{
    m_save->setEnabled(true);
    if (change && *change != 0) {
        return QDialog::accept();
    }
    m_message->setText(change ? said("entry.nothing") : rd::said(change.error().sentence, m_look.language));
    m_message->show();
}

void EntryDialog::reject()
{
    if (m_form->isChanged()) {
        QMessageBox ask(QMessageBox::Question, windowTitle(), said("entry.keep.title"), QMessageBox::NoButton, this);
        QPushButton *discard = ask.addButton(said("entry.discard"), QMessageBox::DestructiveRole);
        ask.addButton(said("action.cancel"), QMessageBox::RejectRole);
        ask.exec();
        if (ask.clickedButton() != discard) {
            return;
        }
    }
    QDialog::reject();
}

} // namespace rd
