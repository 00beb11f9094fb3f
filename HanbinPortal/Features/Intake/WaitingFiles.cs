using System.Globalization;
using System.Text.Json;
using HanbinPortal.Model.Orders;
using HanbinPortal.Settings;

namespace HanbinPortal.Features.Intake;

/// <summary>A file of the city that was uploaded and not imported yet; only whoever brought it sees it.</summary>
public sealed record WaitingFile(string Id, string Name, long Size, string ById);

/// <summary>
/// Keeps an uploaded file while its columns are looked at and it is being imported. It is full of personal data, so it goes when that is
/// done, and after a day in any case.
/// </summary>
public sealed class WaitingFiles(PortalSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);

    private readonly string _root = Directory.CreateDirectory(Path.Combine(settings.StorageRoot, "intake")).FullName;

    public int MostMegabytes => settings.MaxImportMegabytes;

    public long MostBytes => settings.MaxImportMegabytes * 1024L * 1024L;

    /// <param name="told">How many bytes have come.</param>
    public async Task<WaitingFile> KeepAsync(Stream content, string name, Actor by, Action<long>? told, CancellationToken cancel)
    {
        ClearOld();
        var id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        await using (var file = File.Create(PathOf(id)))
        {
            var buffer = new byte[81920];
            int read;
            while ((read = await content.ReadAsync(buffer, cancel)) > 0)
            {
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
                told?.Invoke(file.Length);
            }
        }

        var waiting = new WaitingFile(id, Path.GetFileName(name), new FileInfo(PathOf(id)).Length, by.UserId);
        await File.WriteAllTextAsync(NoteOf(id), JsonSerializer.Serialize(waiting), cancel);
        return waiting;
    }

    /// <summary>The file, when it is still there and was brought by this person.</summary>
    public async Task<WaitingFile?> FindAsync(string id, Actor by, CancellationToken cancel)
    {
        if (!Guid.TryParseExact(id, "N", out _) || !File.Exists(NoteOf(id)) || !File.Exists(PathOf(id)))
        {
            return null;
        }

        var waiting = JsonSerializer.Deserialize<WaitingFile>(await File.ReadAllTextAsync(NoteOf(id), cancel));
        return waiting?.ById == by.UserId ? waiting : null;
    }

    public Stream Open(WaitingFile file) => File.OpenRead(PathOf(file.Id));

    public void Drop(WaitingFile file)
    {
        File.Delete(PathOf(file.Id));
        File.Delete(NoteOf(file.Id));
    }

    private void ClearOld()
    {
        var oldest = (clock.GetUtcNow() - _longest).UtcDateTime;
        foreach (var path in Directory.EnumerateFiles(_root).Where(path => File.GetLastWriteTimeUtc(path) < oldest))
        {
            File.Delete(path);
        }
    }

    private string PathOf(string id) => Path.Combine(_root, $"{id}.data");

    private string NoteOf(string id) => Path.Combine(_root, $"{id}.json");
}
