using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace HanbinPortal.Features;

/// <summary>Takes files into the attachment store while a form is being filled in; they are attached when the step is taken.</summary>
public sealed partial class FileDrop(AttachmentStore store)
{
    private readonly List<string> _problems = [];
    private bool _busy;
    private double _percent;

    [Parameter, EditorRequired]
    public required List<NewFile> Files { get; set; }

    [Parameter]
    public string Label { get; set; } = "上传附件";

    /// <summary>A file was added or taken away.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private AttachmentStore Store => store;

    private Task RemoveAsync(NewFile file)
    {
        Files.Remove(file);
        return Changed.InvokeAsync();
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        _problems.Clear();
        _busy = true;
        try
        {
            foreach (var file in chosen.GetMultipleFiles(maximumFileCount: 20))
            {
                await KeepAsync(file);
            }
        }
        catch (InvalidOperationException)
        {
            _problems.Add("一次最多选择20个文件，请分次上传。");
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task KeepAsync(IBrowserFile file)
    {
        if (file.Size > store.MostBytes)
        {
            _problems.Add($"“{file.Name}”超过{store.MostBytes / 1024 / 1024}MB，请压缩或拆分后再上传。");
            return;
        }

        try
        {
            _percent = 0;
            await using var content = new Counted(file.OpenReadStream(store.MostBytes), read =>
            {
                _percent = 100.0 * read / Math.Max(1, file.Size);
                StateHasChanged();
            });
            Files.Add(await store.KeepAsync(content, file.Name));
            await Changed.InvokeAsync();
        }
        catch (FileRefusedException refused)
        {
            _problems.Add(refused.Message);
        }
    }

    /// <summary>Tells how much has been read, so that a large photo on a slow line shows its progress.</summary>
    private sealed class Counted(Stream inner, Action<long> told) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            _read += read;
            told(_read);
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
