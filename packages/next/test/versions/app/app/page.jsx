import Link from 'next/link';

export default function Home() {
  return (
    <Link id="glaze" href="/blog/glaze">
      On glaze
    </Link>
  );
}
