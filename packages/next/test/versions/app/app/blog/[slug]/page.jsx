export default function Post() {
  return (
    <button type="button" id="subscribe">
      Subscribe
    </button>
  );
}
