using System.Globalization;
using System.Security.Cryptography;
using HanbinPortal.Model.Orders;
using HanbinPortal.Settings;

namespace HanbinPortal.Data;

/// <summary>A file that is not taken, with the Chinese sentence that says why and what to do.</summary>
public sealed class FileRefusedException(string message) : Exception(message);

/// <summary>Attachments on disk by their SHA-256: the same file is kept once, and what was kept is never changed.</summary>
public sealed class AttachmentStore(PortalSettings settings)
{
    private readonly string _root = Directory.CreateDirectory(Path.Combine(settings.StorageRoot, "attachments")).FullName;

    /// <summary>The largest file taken, in bytes.</summary>
    public long MostBytes => settings.MaxAttachmentBytes;

    /// <summary>Keeps a file; its type is read from its content.</summary>
    /// <exception cref="FileRefusedException">Empty, too large, or of a type that may not be attached.</exception>
    public async Task<NewFile> KeepAsync(Stream content, string fileName, CancellationToken cancel = default)
    {
        var name = SafeName(fileName);
        var draft = Path.Combine(_root, $"{Guid.NewGuid():N}.part");
        try
        {
            await using var file = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, useAsync: true);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[81920];
            int read;
            while ((read = await content.ReadAsync(buffer, cancel)) > 0)
            {
                if (file.Length + read > MostBytes)
                {
                    throw new FileRefusedException(string.Create(CultureInfo.CurrentCulture, $"“{name}”超过{settings.MaxAttachmentMegabytes}MB，请压缩或拆分后再上传。"));
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            if (file.Length == 0)
            {
                throw new FileRefusedException($"“{name}”是空文件，请检查后重新选择。");
            }

            var kind = FileKind.Of(file) ?? throw new FileRefusedException($"“{name}”的内容不是可以上传的类型。可以上传：{FileKind.Accepted}。");
            var extension = Path.GetExtension(name);
            if (!kind.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            {
                name = Path.ChangeExtension(name, kind.Extensions[0]);
            }

            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            var size = file.Length;
            await file.DisposeAsync();
            Settle(draft, sha256);
            return new NewFile(name, sha256, size, kind.ContentType);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Opens a kept file for reading; null when it is not there.</summary>
    public Stream? Open(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    private static string SafeName(string fileName)
    {
        var name = string.Concat(fileName.Replace('\\', '/').Split('/')[^1].Where(c => !char.IsControl(c) && !Path.GetInvalidFileNameChars().Contains(c))).Trim();
        name = name.Length == 0 ? "附件" : name;
        return name.Length <= 120 ? name : $"{Path.GetFileNameWithoutExtension(name)[..100]}{Path.GetExtension(name)}";
    }

    private void Settle(string draft, string sha256)
    {
        var path = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            File.Move(draft, path, overwrite: true);
        }
    }

    private string PathOf(string sha256) => Path.Combine(_root, sha256[..2], sha256);
}
