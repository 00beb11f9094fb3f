using System.IO.Compression;
using System.Text;
using HanbinPortal.Data;
using HanbinPortal.Settings;

namespace HanbinPortal.Tests.Data;

public sealed class AttachmentStoreTests : IDisposable
{
    private static readonly byte[] _png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1];

    private readonly string _root = Directory.CreateTempSubdirectory("portal-test-").FullName;
    private readonly AttachmentStore _store;

    public AttachmentStoreTests() => _store = new AttachmentStore(new PortalSettings(DatabaseProvider.Sqlite, "-", _root, MaxAttachmentMegabytes: 20, Demo: false));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task The_same_file_is_kept_once_under_the_hash_of_its_content()
    {
        var first = await KeepAsync(_png, "现场.png");
        var second = await KeepAsync(_png, "另一个名字.png");

        // What sha256sum prints for these twelve bytes.
        Assert.Equal("606620383062beb1f62e53d1466a3e838e19de27cae890df4d8a542de833baba", first.Sha256);
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(("现场.png", 12L, "image/png"), (first.FileName, first.Size, first.ContentType));
        Assert.Equal([Path.Combine(_root, "attachments", first.Sha256[..2], first.Sha256)], Directory.GetFiles(_root, "*", SearchOption.AllDirectories));
        await using var kept = _store.Open(first.Sha256)!;
        using var copy = new MemoryStream();
        await kept.CopyToAsync(copy, TestContext.Current.CancellationToken);
        Assert.Equal(_png, copy.ToArray());
        Assert.Null(_store.Open(new string('0', 64)));
    }

    [Fact]
    public async Task Twenty_megabytes_are_taken_and_one_byte_more_is_refused_and_leaves_nothing_behind()
    {
        var largest = new byte[20 * 1024 * 1024];
        _png.CopyTo(largest, 0);

        Assert.Equal(largest.Length, (await KeepAsync(largest, "大.png")).Size);
        await RefusedAsync([.. largest, 0], "大.png", "“大.png”超过20MB，请压缩或拆分后再上传。");

        Assert.Single(Directory.GetFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("MZ\u0090\0program", "照片.jpg")] // a program that calls itself a picture
    [InlineData("<html><script>alert(1)</script></html>", "说明.txt")]
    [InlineData("#!/bin/sh\nrm -rf /", "说明.txt")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "图.svg")]
    public async Task What_a_file_is_is_read_from_its_content(string content, string name) =>
        await RefusedAsync(Encoding.Latin1.GetBytes(content), name, $"“{name}”的内容不是可以上传的类型。可以上传：{FileKind.Accepted}。");

    [Fact]
    public async Task An_empty_file_is_refused() => await RefusedAsync([], "空.pdf", "“空.pdf”是空文件，请检查后重新选择。");

    [Fact]
    public async Task A_name_that_lies_about_a_good_file_is_put_right_and_loses_its_path()
    {
        var kept = await KeepAsync("%PDF-1.7\n"u8.ToArray(), @"C:\Users\张\材料.exe");

        Assert.Equal(("材料.pdf", "application/pdf"), (kept.FileName, kept.ContentType));
    }

    [Theory]
    [InlineData("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("OFD.xml", "application/ofd")]
    public async Task An_archive_is_taken_for_what_lies_in_it(string part, string contentType) =>
        Assert.Equal(contentType, (await KeepAsync(Zip(part), "材料.zip")).ContentType);

    [Fact]
    public async Task An_archive_of_anything_else_and_a_document_with_macros_are_refused()
    {
        await RefusedAsync(Zip("anything.txt"), "打包.zip", $"“打包.zip”的内容不是可以上传的类型。可以上传：{FileKind.Accepted}。");
        await RefusedAsync(Zip("word/document.xml", "word/vbaProject.bin"), "宏.docx", $"“宏.docx”的内容不是可以上传的类型。可以上传：{FileKind.Accepted}。");
    }

    private static byte[] Zip(params string[] names)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                zip.CreateEntry(name);
            }
        }

        return file.ToArray();
    }

    private async Task<HanbinPortal.Model.Orders.NewFile> KeepAsync(byte[] content, string name)
    {
        using var stream = new MemoryStream(content);
        return await _store.KeepAsync(stream, name, TestContext.Current.CancellationToken);
    }

    private async Task RefusedAsync(byte[] content, string name, string why) =>
        Assert.Equal(why, (await Assert.ThrowsAsync<FileRefusedException>(() => KeepAsync(content, name))).Message);
}
