using System.Security.Cryptography;
using HanbinPortal.Settings;

namespace HanbinPortal.Data;

/// <summary>
/// The bytes of issued documents by their SHA-256. What was kept is never changed and never taken out; a file that a failed issue left
/// behind hurts nobody, an entry of the register without its file would.
/// </summary>
public sealed class PaperStore(PortalSettings settings)
{
    private readonly string _root = Directory.CreateDirectory(Path.Combine(settings.StorageRoot, "papers")).FullName;

    /// <summary>Keeps the bytes and gives their hash; they are on the disk, not only on the way, when it returns.</summary>
    public string Keep(byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(sha256);
        if (File.Exists(path))
        {
            return sha256;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = Path.Combine(_root, $"{Guid.NewGuid():N}.part");
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }

        return sha256;
    }

    /// <summary>Opens what was kept; null when it is not there.</summary>
    public Stream? Open(string sha256) => File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    /// <summary>The kept bytes.</summary>
    /// <exception cref="InvalidDataException">They are gone, or not what was issued.</exception>
    public async Task<byte[]> ReadAsync(string sha256, CancellationToken cancel)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"The issued file {sha256} is missing.");
        }

        var bytes = await File.ReadAllBytesAsync(path, cancel);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : throw new InvalidDataException($"The issued file {sha256} has been changed.");
    }

    private string PathOf(string sha256) => Path.Combine(_root, sha256[..2], sha256);
}
