using System.Text;

namespace Letters.Reading.Formats.Containers;

/// <summary>
/// The names in archives that do not say in which character set they are: UTF-8, as most programs write them, else code page 437,
/// as the format has it (APPNOTE, appendix D).
/// </summary>
internal sealed class ZipNames : Encoding
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Ibm437 = CodePagesEncodingProvider.Instance.GetEncoding(437) ?? Latin1;

    public override int GetCharCount(byte[] bytes, int index, int count) => Of(bytes, index, count).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Of(bytes, byteIndex, byteCount).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    private static Encoding Of(byte[] bytes, int index, int count)
    {
        try
        {
            Utf8.GetCharCount(bytes, index, count);
            return Utf8;
        }
        catch (DecoderFallbackException)
        {
            return Ibm437;
        }
    }
}
