#include "ui/window/boundaryloader.h"

#include "exchange/json/geojson.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QThread>

namespace rd {

struct BoundaryLoader::Job {
    QString path, property; ///< an empty property is asked for
    std::optional<BoundaryFile> file;
    std::vector<std::string> names;
    std::optional<Error> error;
};

BoundaryLoader::~BoundaryLoader()
{
    for (QThread *thread : findChildren<QThread *>()) {
        thread->wait();
    }
}

QString BoundaryLoader::setting(const char *name) const { return m_group + u'/' + QString::fromLatin1(name); }

void BoundaryLoader::setStore(const std::string &address, std::shared_ptr<const CodeBook> codes)
{
    m_codes = std::move(codes);
    m_job.reset();
    // An address may hold a slash or a password: neither belongs into a settings file.
    const QByteArray name = QCryptographicHash::hash(QByteArray::fromStdString(address), QCryptographicHash::Sha256).toHex();
    m_group = QStringLiteral("boundaries/") + QString::fromLatin1(name.left(16));
    Q_EMIT changed({}, false);
    const QSettings settings;
    const QString file = settings.value(setting("file")).toString();
    if (!file.isEmpty()) {
        start(file, settings.value(setting("property")).toString());
    }
}

void BoundaryLoader::start(const QString &path, const QString &property)
{
    auto job = std::make_shared<Job>(Job{path, property, {}, {}, {}});
    m_job = job;
    QThread *thread = QThread::create([job, codes = m_codes] {
        Result<BoundaryFile> file = readGeoJson(job->path.toStdString());
        if (!file) {
            job->error = file.error();
            return;
        }
        job->names = codeProperties(*file, *codes);
        job->file = *std::move(file);
    });
    thread->setParent(this);
    connect(thread, &QThread::finished, this, [this, thread, job] {
        thread->deleteLater();
        if (job == m_job) { // nobody waits for an earlier one
            take(*job);
        }
    });
    thread->start();
}

void BoundaryLoader::take(Job &job)
{
    if (job.error) {
        Q_EMIT failed(*job.error);
    } else if (!job.property.isEmpty()) {
        useProperty(job.property.toStdString());
    } else if (job.names.size() > 1) {
        Q_EMIT propertyWanted(job.names);
    } else {
        useProperty(job.names.empty() ? std::string(boundaryProperty) : job.names.front());
    }
}

void BoundaryLoader::useProperty(const std::string &property)
{
    if (!m_job || !m_job->file) {
        return;
    }
    const std::shared_ptr<Job> job = std::move(m_job);
    Result<Boundaries> boundaries = boundariesOf(*std::move(job->file), property, *m_codes);
    if (!boundaries) {
        return failed(boundaries.error());
    }
    const bool chosen = job->property.isEmpty();
    QSettings settings;
    settings.setValue(setting("file"), job->path);
    settings.setValue(setting("property"), QString::fromStdString(property));
    Q_EMIT changed(std::make_shared<const Boundaries>(*std::move(boundaries)), chosen);
}

void BoundaryLoader::forget()
{
    m_job.reset();
    QSettings().remove(m_group);
    Q_EMIT changed({}, true);
}

} // namespace rd
