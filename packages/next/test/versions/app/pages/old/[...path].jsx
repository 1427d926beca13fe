export default function Old() {
  return (
    <button type="button" id="restore">
      Restore
    </button>
  );
}
