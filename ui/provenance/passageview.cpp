#include "ui/provenance/passageview.h"

#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTextBlock>
#include <QVBoxLayout>

namespace rd {
namespace {

constexpr QSize usualSize(640, 560);

std::string_view wordFor(FoundIn in)
{
    switch (in) {
    case FoundIn::Paragraph: return "passage.found";
    case FoundIn::Article: return "passage.article";
    case FoundIn::Document: return "passage.document";
    case FoundIn::Nowhere: return "passage.nowhere";
    }
    return {};
}

// A store's address may hold a password: only its fingerprint is kept.
QString settingFor(const std::string &store, const std::string &source)
{
    const QByteArray print = QCryptographicHash::hash(QByteArray::fromStdString(store), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("documents/") + QString::fromLatin1(print.left(16)) + u'/' + QString::fromStdString(source);
}

QSettings settings() { return QSettings(QStringLiteral("regional-dashboard"), QStringLiteral("regional-dashboard")); }

} // namespace

PassageView::PassageView(const Look &look, QWidget *parent)
    : QDialog(parent), m_look(look), m_title(new QLabel), m_finding(new QLabel), m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("passage"));
    const Theme theme = look.page();
    for (QLabel *label : {m_title, m_finding}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_title->setFont(theme.font(Type::Heading, true));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(theme.font(Type::Heading));
    m_text->setAccessibleName(saidWord("passage.text", look.language));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_finding);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    setWindowTitle(saidWord("passage.title", look.language));
    resize(usualSize);
}

void PassageView::showPlace(const QString &title, const QString &text, const PrintedFigure &figure)
{
    const PrintedPlace place = findPrinted(text, figure);
    m_title->setText(title);
    m_finding->setText(saidWord(wordFor(place.in), m_look.language).replace(QStringLiteral("{}"), figure.printed));
    m_text->setPlainText(text);
    QTextCursor cursor(m_text->document());
    cursor.setPosition(int(place.in == FoundIn::Nowhere ? place.headlineFrom : place.from));
    cursor.setPosition(int(cursor.position() + place.length), QTextCursor::KeepAnchor);
    if (place.length > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursor;
        mark.format.setBackground(m_look.page().color(Token::Text));
        mark.format.setForeground(m_look.page().color(Token::Ground));
        mark.format.setFontUnderline(true);
        m_text->setExtraSelections({mark});
    }
    m_text->setTextCursor(cursor); // chosen as well: a screen reader reads it out
    m_text->centerCursor();
    m_text->setFocus();
}

QString PassageView::marked() const { return m_text->textCursor().selectedText(); }

QString PassageView::finding() const { return m_finding->text(); }

QString documentOf(const std::string &store, const std::string &source)
{
    return settings().value(settingFor(store, source)).toString();
}

void rememberDocument(const std::string &store, const std::string &source, const QString &path)
{
    QSettings kept = settings();
    if (path.isEmpty()) {
        kept.remove(settingFor(store, source));
    } else {
        kept.setValue(settingFor(store, source), path);
    }
}

} // namespace rd
