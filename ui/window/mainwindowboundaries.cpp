#include "ui/window/boundaryloader.h"
#include "ui/window/mainwindow.h"

#include "app/tables/tableimport.h"
#include "ui/widgets/boundarytext.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/windowactions.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMimeData>

#include <algorithm>

// The window's dealings with boundary files: menu, question, drop.
namespace rd {
namespace {

/// The boundary file among what is dragged; empty where it is none.
QString boundaryFileIn(const QMimeData &data)
{
    const QString file = data.urls().size() == 1 ? data.urls().front().toLocalFile() : QString();
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == QStringLiteral("geojson") || suffix == QStringLiteral("json") ? file : QString();
}

/// The table among what is dragged; empty where it is none.
QString tableFileIn(const QMimeData &data)
{
    const QString file = data.urls().size() == 1 ? data.urls().front().toLocalFile() : QString();
    const QStringList tables{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("xlsx"), QStringLiteral("xls"),
                             QStringLiteral("ods")};
    return tables.contains(QFileInfo(file).suffix().toLower()) ? file : QString();
}

} // namespace

void MainWindow::connectBoundaries()
{
    connect(m_boundaries, &BoundaryLoader::changed, this,
            [this](const std::shared_ptr<const Boundaries> &boundaries, bool chosen) {
                if (boundaries != m_look.boundaries) {
                    setLook({m_look.theme, m_look.language, boundaries});
                }
                (*m_actions)["action.boundaries.none"]->setEnabled(boundaries != nullptr);
                if (boundaries && chosen) {
                    m_messages->showNotice(boundaryText(*boundaries, codes()));
                }
            });
    connect(m_boundaries, &BoundaryLoader::failed, this,
            [this](const Error &error) { m_messages->showError(error.sentence, error.place); });
    connect(m_boundaries, &BoundaryLoader::propertyWanted, this, [this](const std::vector<std::string> &names) {
        QStringList items;
        std::transform(names.begin(), names.end(), std::back_inserter(items), qtext);
        bool taken = false;
        const QString name = QInputDialog::getItem(this, saidWord("dialog.boundaries", m_look.language),
                                                   saidWord("boundaries.property", m_look.language), items, 0, false, &taken);
        if (taken) {
            m_boundaries->useProperty(name.toStdString());
        }
    });
    WindowActions &actions = *m_actions;
    connect(actions["action.boundaries"], &QAction::triggered, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, saidWord("dialog.boundaries", m_look.language), {},
                                                          QStringLiteral("GeoJSON (*.geojson *.json)"));
        if (!file.isEmpty()) {
            m_boundaries->read(file);
        }
    });
    actions["action.boundaries.none"]->setEnabled(false);
    connect(actions["action.boundaries.none"], &QAction::triggered, m_boundaries, &BoundaryLoader::forget);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData &dragged = *event->mimeData();
    if (m_desk.codes && (!boundaryFileIn(dragged).isEmpty() || !tableFileIn(dragged).isEmpty())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (const QString file = boundaryFileIn(*event->mimeData()); m_desk.codes && !file.isEmpty()) {
        event->acceptProposedAction();
        m_boundaries->read(file);
    } else if (const QString table = tableFileIn(*event->mimeData()); m_desk.codes && !table.isEmpty()) {
        event->acceptProposedAction();
        TableImport import;
        import.path = table.toStdString();
        // Behind the drop: the program that was dragged from waits until it has ended.
        QMetaObject::invokeMethod(
            this, [this, import] { importWith(import); }, Qt::QueuedConnection);
    }
}

} // namespace rd
