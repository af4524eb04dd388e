// Starts the page: the composition root of everything under src/web.

import { StrictMode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { Crash } from './components/Crash.tsx';
import { LOCALE } from './format.ts';
import { navigate } from './navigation.ts';

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no element with the id "page"');

createRoot(place).render(
  <StrictMode>
    <Crash>
      <I18nProvider locale={LOCALE}>
        <RouterProvider navigate={(path) => navigate(path)}>
          <App />
        </RouterProvider>
      </I18nProvider>
    </Crash>
  </StrictMode>,
);
