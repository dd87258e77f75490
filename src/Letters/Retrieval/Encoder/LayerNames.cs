namespace Letters.Retrieval.Encoder;

/// <summary>
/// Takes the parts of the encoder out of its tensor file under the names TensorFlow gave them: the kernels of attention keep
/// their own names, biases and norms that of the step that joined them, and the kernels of the two widths were reshaped.
/// </summary>
internal static class LayerNames
{
    private const string Applied = "module_apply_default/Encoder_en/KonaTransformer/Encode/";
    private const string Original = "module/Encoder_en/KonaTransformer/Encode/";
    private const string Joined = "/ConcatPartitions/concat";

    public static string Stack(int layer) => $"{Applied}TransformerStack/Layer_{layer}/";

    public static string Folded(int layer) => $"{Applied}Layer_{layer}/TransformerLayer/";

    public static TransformerLayer Layer(TensorFile file, int layer, int width, int stream, int features)
    {
        var folded = Folded(layer);
        var attention = $"{Original}Layer_{layer}/TransformerLayer/MultiheadAttention/";
        return new TransformerLayer(
            Norm(file, folded, width),
            new SelfAttention(
                Dense(file, $"{attention}qkv_transform_single/kernel/part_0", $"{folded}MultiheadAttention/qkv_transform_single/bias{Joined}", width, 3 * width),
                Dense(file, $"{attention}output_transform_single/kernel/part_0", $"{folded}MultiheadAttention/output_transform_single/bias{Joined}", width, stream)),
            Norm(file, $"{folded}FFN/", stream),
            Dense(file, $"{Stack(layer)}TransformerLayer/FFN/conv1/Tensordot/Reshape_1", $"{folded}FFN/conv1/bias{Joined}", stream, features),
            new SparseLayer(
                file.Take($"{Stack(layer)}TransformerLayer/FFN/conv2/Tensordot/Reshape_1", features, stream),
                file.Take($"{folded}FFN/conv2/bias{Joined}", stream)));
    }

    public static DenseLayer Dense(TensorFile file, string weights, string bias, int inputs, int outputs) =>
        new(file.Take(weights, inputs, outputs), file.Take(bias, outputs));

    private static LayerNorm Norm(TensorFile file, string prefix, int width) =>
        new(file.Take($"{prefix}layer_prepostprocess/layer_norm/layer_norm_scale{Joined}", width),
            file.Take($"{prefix}layer_prepostprocess/layer_norm/layer_norm_bias{Joined}", width));
}
